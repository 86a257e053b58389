'use client';
import { type ReactNode, type RefObject, useState } from 'react';
import { useMessages } from '../messages.ts';
import { useAnnouncement } from './announcer.tsx';
import { messages } from './copy-button.messages.ts';
import { CheckIcon } from './icons.tsx';
import { LinkButton } from './link-button.tsx';

export interface CopyButtonProps {
  /** What is put on the clipboard. */
  value: string;
  /** What the button is called; holds the word it shows. */
  name: string;
  /** Where the same stands on the page, to be selected where there is no clipboard to write to. */
  shown: RefObject<HTMLElement | null>;
}

/** Copies, and says so beside and aloud, each time. Selectors: `.cs-copied`, `[data-copied]`. */
export function CopyButton({ value, name, shown }: CopyButtonProps): ReactNode {
  const text = useMessages('parts', messages);
  // Another press is another object, so that it is announced again.
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

/** False where the page may not write to the clipboard, or there is none. */
const written = (value: string, clipboard: Clipboard | undefined): Promise<boolean> =>
  Promise.resolve(clipboard?.writeText(value)).then(
    () => clipboard !== undefined,
    () => false,
  );
