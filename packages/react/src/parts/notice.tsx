'use client';
import type { ReactNode } from 'react';
import { useAnnouncement } from './announcer.tsx';
import { CheckIcon } from './icons.tsx';

/** What was just done, told on the next screen and announced there. Class: `.cs-notice`. */
export function Notice({ text }: { text: string | undefined }): ReactNode {
  useAnnouncement('polite', text, text);
  if (!text) return null;
  return (
    <div className="cs-notice">
      <CheckIcon />
      <p>{text}</p>
    </div>
  );
}
