import type { CodeDelivery } from '@countersign/core';
import type { ReactNode } from 'react';
import { formatNodes } from '../messages.ts';

/** Says where Cognito sent the code, or only that it sent one. */
export function sentTo(text: SentToTexts, delivery: CodeDelivery | undefined): ReactNode {
  const destination = delivery?.destination;
  if (!destination) return text.sent;
  return formatNodes<string>(text.sentTo, { destination: <bdi dir="ltr">{destination}</bdi> });
}

export interface SentToTexts {
  /** Contains `{destination}`. */
  sentTo: string;
  sent: string;
}
