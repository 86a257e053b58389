'use client';
import type { CodeDelivery } from '@countersign/core';
import type { ReactNode } from 'react';
import { formatNodes, useMessages } from '../messages.ts';
import { messages } from './sign-in.messages.ts';

/** One sentence on where a code went, or that one went out. */
export function useSentTo(delivery: CodeDelivery | undefined): ReactNode {
  const text = useMessages('signIn', messages);
  const destination = delivery?.destination;
  if (!destination) return text.sent;
  return formatNodes(text.sentTo, { destination: <bdi dir="ltr">{destination}</bdi> });
}
