'use client';
import type { ReactNode } from 'react';
import { useAnnouncement } from './announcer.tsx';
import { Spinner } from './icons.tsx';

/** Something is going on and nothing is asked: shown, and announced. Class: `.cs-status`. */
export function Status({ text }: { text: string }): ReactNode {
  useAnnouncement('polite', text, text);
  return (
    <p className="cs-status">
      <Spinner />
      <span>{text}</span>
    </p>
  );
}
