'use client';
import type { ReactNode } from 'react';
import { useAnnouncement } from './announcer.tsx';
import { Spinner } from './icons.tsx';

/** Shows and announces a status, while the user has nothing to do. Class: `.cs-status`. */
export function Status({ text }: { text: string }): ReactNode {
  useAnnouncement('polite', text, text);
  return (
    <p className="cs-status">
      <Spinner />
      <span>{text}</span>
    </p>
  );
}
