'use client';
import { type RefObject, useCallback, useSyncExternalStore } from 'react';

/**
 * The hash of the address of the page that an element is in, such as the page in a frame; nothing on a
 * server.
 */
export function useHash(element: RefObject<Element | null>): string {
  const subscribe = useCallback(
    (changed: () => void) => {
      const page = pageOf(element);
      page.addEventListener('hashchange', changed);
      return () => page.removeEventListener('hashchange', changed);
    },
    [element],
  );
  return useSyncExternalStore(
    subscribe,
    () => pageOf(element).location.hash,
    () => '',
  );
}

/** Until the element exists, this is the page that runs the script. */
const pageOf = (element: RefObject<Element | null>): typeof globalThis =>
  element.current?.ownerDocument.defaultView ?? globalThis;
