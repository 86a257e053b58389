'use client';
import type { CodeDelivery } from '@countersign/core';
import { type ReactNode, useContext } from 'react';
import { formatNodes, MessagesContext } from '../messages.ts';
import type { SentToTexts } from './texts-by.ts';
import { useDeferred } from './use-deferred.ts';

/** Says where Cognito sent the code, or only that it sent one. */
export function sentTo(text: SentToTexts, delivery: CodeDelivery | undefined): ReactNode {
  const destination = delivery?.destination;
  if (!destination) return text.sent;
  return formatNodes<string>(text.sentTo, { destination: <bdi dir="ltr">{destination}</bdi> });
}

/** The same in the words of the channel that `delivery` names. `usual` is the one that `text` is about. */
export function useSentTo(
  text: SentToTexts,
  delivery: CodeDelivery | undefined,
  usual?: 'SMS' | 'EMAIL',
): ReactNode {
  const { textsBy } = useDeferred();
  const overrides = useContext(MessagesContext);
  return sentTo(textsBy?.(text, delivery, usual, overrides) ?? text, delivery);
}
