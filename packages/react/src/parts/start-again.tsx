'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { LinkButton } from './link-button.tsx';
import { messages } from './shared.messages.ts';

/** A button that starts over with the same username; renders nothing outside a sign-in. */
export function StartAgain({ filled = false }: { filled?: boolean }): ReactNode {
  const conversation = useConversation();
  const text = useMessages('parts', messages);
  if (!conversation) return null;
  const { startAgain } = conversation;
  if (!filled) return <LinkButton onClick={startAgain}>{text.startAgain}</LinkButton>;
  return (
    <button type="button" className="cs-button" onClick={startAgain}>
      {text.startAgain}
    </button>
  );
}
