'use client';
import type { CodeDelivery } from '@countersign/core';
import type { ReactNode } from 'react';
import { formatNodes, type Strings, useMessages } from '../messages.ts';
import { messages } from './sent-by.messages.ts';

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

/**
 * The same in the words of the channel that `delivery` names: a call or WhatsApp is no text message.
 * `usual` is the channel that `text` is about; undefined if it names none.
 */
export function useSentTo(
  text: SentToTexts,
  delivery: CodeDelivery | undefined,
  usual?: 'SMS' | 'EMAIL',
): ReactNode {
  const channels = useMessages('sentBy', messages);
  return sentTo(textsOf(text, channels, delivery?.medium?.toUpperCase(), usual), delivery);
}

/**
 * The model of the API has SMS and EMAIL alone; it is unverified how Cognito would name other
 * channels. Source: Cognito API reference, CodeDeliveryDetailsType.
 */
function textsOf(
  text: SentToTexts,
  channels: Strings<typeof messages>,
  medium: string | undefined,
  usual: string | undefined,
): SentToTexts {
  if (!medium || medium === usual) return text;
  if (medium === 'WHATSAPP') return { sentTo: channels.whatsAppTo, sent: channels.whatsApp };
  if (medium === 'VOICE') return { sentTo: channels.voiceTo, sent: channels.voice };
  return usual ? { sentTo: channels.otherTo, sent: channels.other } : text;
}
