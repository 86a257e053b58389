'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { LinkButton } from './link-button.tsx';
import { messages } from './shared.messages.ts';

/** Leads to the other ways the service offers; nothing where there are none. */
export function AnotherWay({ onLeave }: AnotherWayProps): ReactNode {
  const conversation = useConversation();
  const text = useMessages('parts', messages);
  if (!conversation || conversation.alternatives.length === 0) return null;
  const leave = () => {
    onLeave?.();
    conversation.tryAnotherWay();
  };
  return <LinkButton onClick={leave}>{text.tryAnotherWay}</LinkButton>;
}

export interface AnotherWayProps {
  /** Ends what the view has begun, e.g. a prompt of the browser. */
  onLeave?: (() => void) | undefined;
}
