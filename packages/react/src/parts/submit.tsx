'use client';
import type { ReactNode } from 'react';
import { useAnnouncement } from './announcer.tsx';
import { Spinner } from './spinner.tsx';

export interface SubmitProps {
  /** Selector: `[data-pending]`. */
  pending: boolean;
  /** What the button says, and what is announced, while the answer is on its way. */
  pendingLabel: string;
  children: ReactNode;
}

/**
 * The one filled button of a screen. While pending it keeps its size, its place and the focus.
 * Class: `.cs-button`.
 */
export function Submit({ pending, pendingLabel, children }: SubmitProps): ReactNode {
  useAnnouncement('polite', pendingLabel, pending || undefined);
  return (
    <button
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
