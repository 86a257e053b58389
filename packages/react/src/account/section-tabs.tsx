'use client';
import type { SectionName } from '@countersign/core/account';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useMessages } from '../messages.ts';
import { messages } from './account.messages.ts';

export interface SectionTabsProps {
  sections: readonly SectionName[];
  current: SectionName | undefined;
}

/**
 * Tabs that are links to sections. Arrow keys move, Enter and Space choose. Class: `.cs-tabs`.
 * Selector: `[aria-selected="true"]`.
 */
export function SectionTabs({ sections, current }: SectionTabsProps): ReactNode {
  const text = useMessages('account', messages);
  return (
    <div className="cs-tabs" role="tablist" aria-label={text.title}>
      {sections.map((name) => (
        <a
          key={name}
          id={`account-tab-${name}`}
          role="tab"
          href={`#account-${name}`}
          aria-selected={name === current}
          aria-controls={name === current ? `account-${name}` : undefined}
          tabIndex={name === current ? 0 : -1}
          onKeyDown={move}
          onClick={choose}
        >
          {text[name]}
        </a>
      ))}
    </div>
  );
}

/** Sets the hash by itself: a link to one leads to another page where the app has a `<base>`. */
function choose(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const tab = event.currentTarget;
  // A document that is on a page has a window.
  const page = tab.ownerDocument.defaultView as Window;
  page.location.hash = tab.hash;
  // Chromium takes the focus away when the section cannot have it.
  tab.focus();
}

function move(event: KeyboardEvent<HTMLAnchorElement>): void {
  const tab = event.currentTarget;
  const tabs = [...(tab.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const at = tabs.indexOf(tab);
  const forward = tab.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const moves = new Map([
    [forward, () => tabs[(at + 1) % tabs.length]?.focus()],
    [back, () => tabs.at(at - 1)?.focus()],
    ['Home', () => tabs[0]?.focus()],
    ['End', () => tabs.at(-1)?.focus()],
    [' ', () => tab.click()],
  ]);
  const go = moves.get(event.key);
  if (!go) return;
  event.preventDefault();
  go();
}
