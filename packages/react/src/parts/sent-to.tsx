import type { CodeDelivery } from '@countersign/core';
import type { ReactNode } from 'react';
import { formatNodes } from '../messages.ts';

/** One sentence on where a code went, or that one went out. */
export function sentTo(text: SentToTexts, delivery: CodeDelivery | undefined): ReactNode {
  const destination = delivery?.destination;
  if (!destination) return text.sent;
  return formatNodes<string>(text.sentTo, { destination: <bdi dir="ltr">{destination}</bdi> });
}

export interface SentToTexts {
  /** Holds `{destination}`. */
  sentTo: string;
  sent: string;
}
