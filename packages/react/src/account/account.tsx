'use client';
import type { SectionName } from '@countersign/core/account';
import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ArrivalContext } from '../arrival.ts';
import { useMessages } from '../messages.ts';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import { Heading } from '../parts/heading.tsx';
import { CountersignProvider, useSettings } from '../provider.tsx';
import { messages } from './account.messages.ts';
import type { SectionProps } from './section-props.ts';
import { SectionTabs } from './section-tabs.tsx';
import { type SectionOptions, sections as views } from './sections.ts';
import { sectionsOf } from './sections-of.ts';
import { useBothRefs } from './use-both-refs.ts';
import { useHash } from './use-hash.ts';
import { useOffered } from './use-offered.ts';

export interface AccountProps extends SectionProps {
  /** Which sections, in this order. Default: those that the pool has something for. */
  sections?: readonly SectionName[] | undefined;
  /** All on one page, or one at a time. Default: `page`, which a server renders whole. */
  layout?: 'page' | 'tabs' | undefined;
  /** What single sections take besides, by their names: `{ devices: { deviceStore } }`. */
  options?: SectionOptions | undefined;
}

/**
 * Sections of the account of the user who is signed in. `#account-password` in the address leads to
 * one, which then has the focus where the user left it. Class: `.cs-account`.
 */
export function Account(props: AccountProps): ReactNode {
  const { account, links, pool, layout = 'page', options, className, ref } = props;
  const sections = useOffered(account, props.sections ?? sectionsOf(pool));
  const text = useMessages('account', messages);
  const { lang, dir, headingLevel } = useSettings();
  const id = useId();
  const { named, target, root } = useTarget(sections);
  const current = named ?? sections[0];
  const visited = useVisited(current);
  const below = headingLevel === 1 ? 2 : 3;

  const shown = layout === 'page' ? sections : sections.filter((name) => visited.has(name));
  return (
    <AnnouncerProvider>
      <section
        className={className ? `cs-account ${className}` : 'cs-account'}
        {...{ lang, dir }}
        ref={useBothRefs(root, ref)}
        aria-labelledby={id}
      >
        <Heading id={id}>{text.title}</Heading>
        {layout === 'tabs' && <SectionTabs {...{ sections, current }} />}
        <CountersignProvider headingLevel={below} passwordPolicy={pool?.passwordPolicy}>
          {shown.map((name) => {
            const View: ComponentType<SectionProps> = views[name];
            const isTab = layout === 'tabs';
            return (
              <div
                key={name}
                id={`account-${name}`}
                className="cs-account-section"
                {...(isTab && { role: 'tabpanel', 'aria-labelledby': `account-tab-${name}` })}
                hidden={isTab && name !== current}
              >
                <ArrivalContext.Provider value={target === name}>
                  <View {...{ account, links, pool }} {...options?.[name]} />
                </ArrivalContext.Provider>
              </div>
            );
          })}
        </CountersignProvider>
      </section>
    </AnnouncerProvider>
  );
}

/** Which section the address names, and which one is to take the focus. */
function useTarget(sections: readonly SectionName[]) {
  const root = useRef<HTMLElement | null>(null);
  const hash = useHash(root);
  const named = sections.find((name) => hash === `#account-${name}`);
  const [target, setTarget] = useState<SectionName>();
  const left = useRef(new Map<string, HTMLElement>());
  const focused = useRef<HTMLElement>(undefined);
  const count = sections.length;

  useEffect(() => {
    const account = root.current;
    const remember = ({ target }: FocusEvent) => {
      // Whatever takes the focus is an element.
      const element = target as HTMLElement;
      focused.current = element;
      const section = element.closest('.cs-account-section');
      if (section) left.current.set(section.id, element);
    };
    account?.addEventListener('focusin', remember);
    return () => account?.removeEventListener('focusin', remember);
  }, []);

  // A section that goes away, because the pool has nothing for it, takes the focus along.
  useEffect(() => {
    const account = root.current;
    const { activeElement, body } = account?.ownerDocument ?? {};
    if (count === 0 || focused.current?.isConnected !== false || activeElement !== body) return;
    account?.querySelector<HTMLElement>('.cs-heading')?.focus();
  }, [count]);

  useEffect(() => {
    const { activeElement } = root.current?.ownerDocument ?? {};
    // A tab that was pressed keeps the focus.
    if (named === undefined || activeElement?.getAttribute('role') === 'tab') return;
    const last = left.current.get(`account-${named}`);
    if (last?.isConnected) last.focus();
    else setTarget(named);
  }, [named]);
  return { named, target, root };
}

/** What was shown once stays on the page, with what was typed. */
function useVisited(current: SectionName | undefined): ReadonlySet<SectionName> {
  const [visited, setVisited] = useState<ReadonlySet<SectionName>>(new Set());
  if (current !== undefined && !visited.has(current)) setVisited(new Set([...visited, current]));
  return visited;
}
