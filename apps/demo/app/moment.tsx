'use client';

import { useSettings } from '@countersign/react';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

interface Props {
  /** In ms since the epoch. */
  at: number;
  /** True for the time of day alone, to the second. */
  timeOnly?: boolean;
}

/** A moment by the reader's clock; by UTC in the page as the server makes it. */
export function Moment({ at, timeOnly = false }: Props) {
  // Not the page's own `lang`: what translates a page may write anything there.
  const { lang = 'en' } = useSettings();
  const iso = new Date(at).toISOString();
  const text = useSyncExternalStore(
    never,
    () =>
      timeOnly
        ? new Date(at).toLocaleTimeString(lang, { timeStyle: 'medium' })
        : new Date(at).toLocaleString(lang, {
            dateStyle: 'medium',
            timeStyle: 'short',
          }),
    () => `${timeOnly ? iso.slice(11, 19) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`} UTC`,
  );
  return <time dateTime={iso}>{text}</time>;
}
