'use client';
import { type RefObject, useEffect } from 'react';
import type { Beginning } from './beginning.ts';
import { loadFlow } from './flow-code.ts';

/**
 * Gets ready what a person is about to need, at the first sign of it and not before: the next
 * screen when something is typed, that of a way when it is pointed at, the proof of a password when
 * its field has the focus. In one place, so that it goes for an app's own views as well.
 */
export function useIntent(beginning: Beginning, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = root.current;
    // When the flow does not come, whoever needs it says so.
    const preloadNext = (name: string) =>
      void loadFlow().then((flow) => flow.preloadNext(name), ignored);
    const expectPassword = () =>
      void beginning.ready().then((client) => client.expectPassword(), ignored);
    const look = (type: string, target: Element | null | undefined) => {
      if (!target) return;
      const state = beginning.getState();
      if (state.at === 'identify' && state.likelyNext && typing.test(type)) {
        preloadNext(state.likelyNext);
      }
      const chosen = target.closest('form')?.querySelector<HTMLInputElement>(':checked');
      const way = target.closest('label')?.querySelector<HTMLInputElement>('[type=radio]');
      preloadNext((way ?? chosen)?.value ?? '');
      if (target.matches('[autocomplete=current-password]') && type !== 'pointerover') {
        expectPassword();
        preloadNext('PASSWORD');
      }
    };
    // What these happen to is an element, if of another document's classes.
    const hear = ({ type, target }: Event) => look(type, target as Element | null);
    for (const sign of signs) node?.addEventListener(sign, hear);
    // Somebody may have been faster than the page.
    look('focusin', node?.querySelector(':focus'));
    return () => {
      for (const sign of signs) node?.removeEventListener(sign, hear);
    };
  }, [beginning, root]);
}

const signs = ['pointerover', 'focusin', 'input', 'submit'];
const typing = /input|submit/;

const ignored = () => {};
