'use client';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface Menu {
  open: boolean;
  button: RefObject<HTMLButtonElement | null>;
  /** The native popover, which holds an element whose role is `menu`. */
  popover: RefObject<HTMLDivElement | null>;
  close: () => void;
  onButtonKey: (event: KeyboardEvent) => void;
  onMenuKey: (event: KeyboardEvent) => void;
}

/**
 * A menu button as people know it: it opens by a press, Enter, Space or an arrow, arrows go from item to
 * item, a letter goes to the item that begins with it, Escape and Tab close it. The browser puts the
 * popover above everything, and closes it by a press elsewhere.
 * Source: ARIA Authoring Practices Guide, Menu Button.
 */
export function useMenu(): Menu {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  /** Where the focus goes when it opens. */
  const end = useRef(0);

  useEffect(() => {
    const { current: element } = popover;
    // Not in JSX: one version of React wants it in lower case, the other in camel case.
    button.current?.setAttribute('popovertarget', element?.id ?? '');
    // React 18 hears of it from <details> only.
    const onToggle = () => {
      const opened = element?.matches(':popover-open') ?? false;
      setOpen(opened);
      if (opened) itemsOf(element).at(end.current)?.focus();
      end.current = 0;
    };
    element?.addEventListener('toggle', onToggle);
    return () => element?.removeEventListener('toggle', onToggle);
  }, []);

  // The button has the focus back then, as what was inside has it no longer.
  const close = () => popover.current?.hidePopover();

  return {
    open,
    button,
    popover,
    close,
    onButtonKey(event) {
      const from = { ArrowDown: 0, ArrowUp: -1 }[event.key];
      if (from === undefined) return;
      event.preventDefault();
      end.current = from;
      popover.current?.showPopover();
    },
    onMenuKey(event) {
      const { key } = event;
      // The browser goes on from the button.
      if (key === 'Tab') close();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const all = itemsOf(popover.current);
      const at = all.findIndex((item) => item.matches(':focus'));
      const next = moves.get(key)?.(at, all.length);
      const found = next === undefined ? beginningWith(key, all, at) : all.at(next);
      const link = key === ' ' && all[at]?.matches('a') ? all[at] : undefined;
      if (!found && !link) return;
      event.preventDefault();
      found?.focus();
      // Space presses every item of a menu, and no link elsewhere.
      link?.click();
    },
  };
}

const itemsOf = (menu: Element | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>(
    '[role="menuitem"]:not([aria-disabled="true"], :disabled)',
  ) ?? []),
];

/** Which item a key leads to, from the one it is pressed at; below 0 it is counted from the end. */
const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowDown', (at, count) => (at + 1) % count],
  ['ArrowUp', (at) => at - 1],
  ['Home', () => 0],
  ['End', () => -1],
]);

type Move = (at: number, count: number) => number;

/** The next item that begins with what was typed. */
function beginningWith(key: string, all: HTMLElement[], at: number): HTMLElement | undefined {
  // Longer ones are names of keys, and Space presses.
  if ([...key].length !== 1 || key === ' ') return undefined;
  const typed = key.toLocaleLowerCase();
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(typed),
  );
}
