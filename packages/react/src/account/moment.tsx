'use client';
import { type ReactNode, useSyncExternalStore } from 'react';
import { formsFor } from '../language.ts';
import { useSettings } from '../provider.tsx';

/** Shows a date in the user's time zone, or in UTC on a server. Renders nothing for an invalid date. */
export function Moment({ at }: { at: number }): ReactNode {
  const { lang } = useSettings();
  const date = new Date(at);
  const isDate = !Number.isNaN(date.getTime());
  const day = (timeZone?: string) =>
    isDate
      ? date.toLocaleDateString(formsFor(lang), {
          dateStyle: 'medium',
          ...(timeZone && { timeZone }),
        })
      : '';
  const text = useSyncExternalStore(
    never,
    () => day(),
    () => day('UTC'),
  );
  return isDate ? <time dateTime={date.toISOString()}>{text}</time> : null;
}

const never = () => () => {};
