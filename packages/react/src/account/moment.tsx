'use client';
import { type ReactNode, useSyncExternalStore } from 'react';
import { formsFor } from '../language.ts';
import { useSettings } from '../provider.tsx';

/** A day by the user's clock; by UTC in the page as a server makes it. What is no date is left out. */
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
