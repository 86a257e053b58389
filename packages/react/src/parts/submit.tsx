'use client';
import type { ReactNode, Ref } from 'react';
import { useAnnouncement } from './announcer.tsx';
import { Spinner } from './icons.tsx';

export interface SubmitProps {
  /** Selector: `[data-pending]`. */
  pending: boolean;
  /** The button's text while the answer is being sent; also announced. */
  pendingLabel: string;
  /** The button, for callers that focus it. */
  buttonRef?: Ref<HTMLButtonElement> | undefined;
  children: ReactNode;
}

/**
 * The primary button of a screen. While pending it keeps its size, place and focus. Class:
 * `.cs-button`.
 */
export function Submit({ pending, pendingLabel, buttonRef, children }: SubmitProps): ReactNode {
  useAnnouncement('polite', pendingLabel, pending || undefined);
  return (
    <button
      ref={buttonRef}
      type="submit"
      className="cs-button"
      aria-disabled={pending || undefined}
      data-pending={pending || undefined}
    >
      {pending && <Spinner />}
      <span>{pending ? pendingLabel : children}</span>
    </button>
  );
}
