import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** A moment by the reader's clock; by UTC in the page as the server makes it. */
export function LocalTime({ iso }: { iso: string }) {
  const text = useSyncExternalStore(
    never,
    () => new Date(iso).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'medium' }),
    () => `${iso.slice(11, 19)} UTC`,
  );
  return <time dateTime={iso}>{text}</time>;
}
