'use client';
import type { ReactNode } from 'react';
import { useCountdown } from '../hooks/use-countdown.ts';
import { formsFor } from '../language.ts';
import { format, useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useAnnouncement } from './announcer.tsx';
import { messages } from './shared.messages.ts';

/**
 * How long to wait before trying again, where the service said so: seconds that run down, then that
 * it may be tried. Announced at the start and at the end. Nothing is held back: the service decides.
 * Class: `.cs-wait`.
 */
export function Wait({ until }: { until: number }): ReactNode {
  const text = useMessages('parts', messages);
  const { lang } = useSettings();
  const seconds = useCountdown(until) ?? -1;
  const says = seconds ? format(text.waitFor, { time: timeIn(seconds, lang) }) : text.waitOver;
  useAnnouncement('polite', says, seconds < 0 ? undefined : seconds > 0);
  return seconds < 0 ? null : <p className="cs-wait">{says}</p>;
}

/** `in 24 seconds`, `in 3 minutes`, as the language says it. */
function timeIn(seconds: number, lang: string | undefined): string {
  const words = new Intl.RelativeTimeFormat(formsFor(lang));
  return seconds < 120
    ? words.format(seconds, 'second')
    : words.format(Math.ceil(seconds / 60), 'minute');
}
