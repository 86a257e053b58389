'use client';
import type { ReactNode } from 'react';
import { useCountdown } from '../hooks/use-countdown.ts';
import { formsFor } from '../language.ts';
import { format, useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useAnnouncement } from './announcer.tsx';
import { messages } from './shared.messages.ts';

/**
 * Counts down the seconds until the user may try again, if the service says so. It announces the
 * start and the end. The form stays usable: the service decides. Class: `.cs-wait`.
 */
export function Wait({ until }: { until: number }): ReactNode {
  const text = useMessages('parts', messages);
  const { lang } = useSettings();
  const seconds = useCountdown(until) ?? -1;
  const says = seconds ? format(text.waitFor, { time: timeIn(seconds, lang) }) : text.waitOver;
  useAnnouncement('polite', says, seconds < 0 ? undefined : seconds > 0);
  return seconds < 0 ? null : <p className="cs-wait">{says}</p>;
}

/** Formats `in 24 seconds`, `in 3 minutes` in the user's language. */
function timeIn(seconds: number, lang: string | undefined): string {
  const words = new Intl.RelativeTimeFormat(formsFor(lang));
  return seconds < 120
    ? words.format(seconds, 'second')
    : words.format(Math.ceil(seconds / 60), 'minute');
}
