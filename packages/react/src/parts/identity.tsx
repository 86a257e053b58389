'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { LinkButton } from './link-button.tsx';
import { messages } from './shared.messages.ts';

/**
 * Shows who is signing in, with a button to change that. Renders nothing outside a sign-in. Class:
 * `.cs-identity`.
 */
export function Identity(): ReactNode {
  const conversation = useConversation();
  const text = useMessages('parts', messages);
  if (!conversation?.username) return null;
  return (
    <div className="cs-identity">
      <p>
        <span className="cs-visually-hidden">{`${text.signingInAs} `}</span>
        <bdi dir="ltr">{conversation.username}</bdi>
      </p>
      {conversation.changeUser && (
        <LinkButton onClick={conversation.changeUser}>{text.change}</LinkButton>
      )}
    </div>
  );
}
