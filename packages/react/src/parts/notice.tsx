'use client';
import type { ReactNode } from 'react';
import { useAnnouncement } from './announcer.tsx';
import { CheckIcon } from './icons.tsx';

/** Shows and announces what the user has just done. Class: `.cs-notice`. */
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
