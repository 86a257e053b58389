'use client';
import type { ReactNode, Ref } from 'react';
import { useAnnouncement } from './announcer.tsx';
import { Spinner } from './icons.tsx';

export interface SubmitProps {
  /** Selector: `[data-pending]`. */
  pending: boolean;
  /** What the button says, and what is announced, while the answer is on its way. */
  pendingLabel: string;
  /** The button itself, for what gives it the focus. */
  buttonRef?: Ref<HTMLButtonElement> | undefined;
  children: ReactNode;
}

/**
 * The one filled button of a screen. While pending it keeps its size, its place and the focus.
 * Class: `.cs-button`.
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
