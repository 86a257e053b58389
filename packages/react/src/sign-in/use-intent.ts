'use client';
import { type RefObject, useEffect } from 'react';
import type { Beginning } from './beginning.ts';
import { loadFlow } from './flow-code.ts';

/**
 * Prepares what the user is about to need at the first sign of it: the next screen once they type,
 * a choice's screen once they point at it, a password's proof once its field has the focus. It
 * works for the app's own views too, because it listens at the root.
 */
export function useIntent(beginning: Beginning, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = root.current;
    // If the flow fails to load, the code that needs it reports that.
    const preloadNext = (name: string) =>
      void loadFlow().then((flow) => flow.preloadNext(name), ignored);
    const expectPassword = () =>
      void beginning.ready().then((client) => client.expectPassword(), ignored);
    const look = (type: string, target: Element | null | undefined) => {
      if (!target) return;
      const state = beginning.getState();
      // Flows that begin with a password name no next challenge.
      if (state.at === 'identify' && typing.test(type)) preloadNext(state.likelyNext ?? 'PASSWORD');
      const chosen = target.closest('form')?.querySelector<HTMLInputElement>(':checked');
      const way = target.closest('label')?.querySelector<HTMLInputElement>('[type=radio]');
      preloadNext((way ?? chosen)?.value ?? '');
      if (target.matches('[autocomplete=current-password]') && type !== 'pointerover') {
        expectPassword();
        preloadNext('PASSWORD');
      }
    };
    // The target is an element, maybe of another document's classes.
    const hear = ({ type, target }: Event) => look(type, target as Element | null);
    for (const sign of signs) node?.addEventListener(sign, hear);
    // The user may have typed before hydration.
    look('focusin', node?.querySelector(':focus'));
    return () => {
      for (const sign of signs) node?.removeEventListener(sign, hear);
    };
  }, [beginning, root]);
}

const signs = ['pointerover', 'focusin', 'input', 'submit'];
const typing = /input|submit/;

const ignored = () => {};
