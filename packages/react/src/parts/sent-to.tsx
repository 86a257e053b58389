'use client';
import type { CodeDelivery } from '@countersign/core';
import type { ReactNode } from 'react';
import { formatNodes, useMessages } from '../messages.ts';
import { useDeferred } from './use-deferred.ts';

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
 *
 * The model of the API has SMS and EMAIL alone; it is unverified how Cognito would name other
 * channels. Source: Cognito API reference, CodeDeliveryDetailsType.
 */
export function useSentTo(
  text: SentToTexts,
  delivery: CodeDelivery | undefined,
  usual?: 'SMS' | 'EMAIL',
): ReactNode {
  const { channels = {}, neutral = text } = useDeferred();
  const own: Readonly<Record<string, string>> = useMessages('sentBy', channels);
  const { sentTo: to, sent } = useMessages('signIn', neutral);
  const medium = delivery?.medium?.toUpperCase() ?? usual;
  const named = Object.hasOwn(own, `${medium}`) ? own[`${medium}`] : undefined;
  const isUsual = medium === usual || (!usual && !named);
  return sentTo(isUsual ? text : { sentTo: named ?? to, sent }, delivery);
}
