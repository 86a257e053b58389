'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { LinkButton } from './link-button.tsx';
import { messages } from './shared.messages.ts';

/** A button that leads to the other ways to sign in; renders nothing if there are none. */
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
  /** Stops what the view has started, e.g. a browser prompt. */
  onLeave?: (() => void) | undefined;
}
