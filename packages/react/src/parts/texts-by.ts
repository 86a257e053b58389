import type { CodeDelivery } from '@countersign/core';
import type { MessageSet } from '../messages.ts';
import { messages, neutral } from './sent-by.messages.ts';

export interface SentToTexts {
  /** Contains `{destination}`. */
  sentTo: string;
  sent: string;
}

/**
 * Returns the sentences for the channel that `delivery` names: a call or WhatsApp is not a text message.
 * `usual` is the channel that `text` is about; undefined if it names none.
 *
 * The model of the API has SMS and EMAIL alone; it is unverified how Cognito would name other
 * channels. Source: Cognito API reference, CodeDeliveryDetailsType.
 */
export function textsBy(
  text: SentToTexts,
  delivery: CodeDelivery | undefined,
  usual: 'SMS' | 'EMAIL' | undefined,
  overrides: Readonly<Record<string, MessageSet>>,
): SentToTexts {
  const medium = delivery?.medium?.toUpperCase() ?? usual;
  if (medium === usual) return text;
  const channels: MessageSet = { ...messages, ...overrides['sentBy'] };
  const usually: SentToTexts = usual ? { ...neutral, ...overrides['signIn'] } : text;
  // No member of Object.prototype is in upper case.
  return { ...usually, sentTo: channels[`${medium}`] ?? usually.sentTo };
}
