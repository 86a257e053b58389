'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** A moment by the reader's clock; by UTC in the page as the server makes it. @param at ms since the epoch */
export function Moment({ at }: { at: number }) {
  const iso = new Date(at).toISOString();
  const text = useSyncExternalStore(
    never,
    () =>
      new Date(at).toLocaleString(document.documentElement.lang, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }),
    () => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`,
  );
  return <time dateTime={iso}>{text}</time>;
}
