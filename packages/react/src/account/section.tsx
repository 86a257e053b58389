'use client';
import type { SectionName } from '@countersign/core/account';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useMessages } from '../messages.ts';
import { useCard } from '../parts/card.tsx';
import { messages } from './account.messages.ts';
import { useBothRefs } from './use-both-refs.ts';

export interface SectionFrameProps {
  name: SectionName;
  description?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
  children: ReactNode;
}

/**
 * One section of the account, named by its heading. When a control that has the focus goes away,
 * the heading takes the focus. Class: `.cs-section`. Selector: `[data-section="password"]`.
 */
export function Section({
  name,
  description,
  className,
  ref,
  children,
}: SectionFrameProps): ReactNode {
  const text = useMessages('account', messages);
  const own = useRef<HTMLElement | null>(null);
  useFocusKept(own);
  const { attributes, body, wrap } = useCard({
    title: text[name],
    description,
    className: className ? `cs-section ${className}` : 'cs-section',
    children,
  });
  return wrap(
    <section {...attributes} ref={useBothRefs(own, ref)} data-section={name}>
      {body}
    </section>,
  );
}

/** Never leaves the focus on the page as a whole. */
function useFocusKept(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const section = root.current;
    if (!section) return undefined;
    let focused: Element | undefined;
    const came = ({ target }: FocusEvent) => {
      // Whatever takes the focus is an element.
      focused = target as Element;
    };
    // Chromium tells that an element loses the focus also when the element is taken off the page.
    const went = () =>
      queueMicrotask(() => {
        if (section.contains(section.ownerDocument.activeElement)) return;
        if (focused && section.contains(focused)) focused = undefined;
      });
    const look = () => {
      const { activeElement, body } = section.ownerDocument;
      if (!focused || section.contains(focused)) return;
      focused = undefined;
      if (activeElement && activeElement !== body) return;
      section.querySelector<HTMLElement>('.cs-heading')?.focus();
    };
    section.addEventListener('focusin', came);
    section.addEventListener('focusout', went);
    const observer = new MutationObserver(look);
    observer.observe(section, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      section.removeEventListener('focusin', came);
      section.removeEventListener('focusout', went);
    };
  }, [root]);
}
