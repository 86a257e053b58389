'use client';
import { type ReactNode, type RefObject, useState } from 'react';
import { useMessages } from '../messages.ts';
import { useAnnouncement } from './announcer.tsx';
import { messages } from './copy-button.messages.ts';
import { CheckIcon } from './icons.tsx';
import { LinkButton } from './link-button.tsx';

export interface CopyButtonProps {
  /** The text to copy. */
  value: string;
  /** The button's accessible name, which contains its visible text. */
  name: string;
  /** The element with the same text, which is selected if the clipboard is unavailable. */
  shown: RefObject<HTMLElement | null>;
}

/**
 * A button that copies a text, and shows and announces that each time. Selectors: `.cs-copied`,
 * `[data-copied]`.
 */
export function CopyButton({ value, name, shown }: CopyButtonProps): ReactNode {
  const text = useMessages('parts', messages);
  // Each press creates a new object, so that it is announced again.
  const [outcome, setOutcome] = useState<{ copied: boolean } | undefined>(undefined);
  const note = outcome && (outcome.copied ? text.copied : text.selected);
  useAnnouncement('polite', note, outcome);
  return (
    <>
      <LinkButton
        aria-label={name}
        onClick={async () => {
          const page = shown.current?.ownerDocument.defaultView;
          const copied = await written(value, page?.navigator.clipboard);
          if (!copied && shown.current) page?.getSelection()?.selectAllChildren(shown.current);
          setOutcome({ copied });
        }}
      >
        {text.copy}
      </LinkButton>
      {note && (
        <span className="cs-copied" data-copied={outcome.copied || undefined}>
          {outcome.copied && <CheckIcon />}
          <span>{note}</span>
        </span>
      )}
    </>
  );
}

/** Resolves with false if the clipboard is missing or the page may not write to it. */
const written = (value: string, clipboard: Clipboard | undefined): Promise<boolean> =>
  Promise.resolve(clipboard?.writeText(value)).then(
    () => clipboard !== undefined,
    () => false,
  );
