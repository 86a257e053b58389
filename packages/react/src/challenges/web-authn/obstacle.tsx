'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../../conversation.ts';
import { formatNodes, useMessages } from '../../messages.ts';
import { ConversationError } from '../../parts/error.tsx';
import { ChallengeSection } from '../../parts/form.tsx';
import { PasskeyTile } from '../../parts/passkey-tile.tsx';
import type { WebAuthnForm, WebAuthnProps } from './use-web-authn.ts';
import { messages } from './web-authn.messages.ts';

export interface ObstacleProps extends WebAuthnProps {
  obstacle: NonNullable<WebAuthnForm['obstacle']>;
}

/** Says why passkeys do not work on this page, and offers the other ways first. */
export function Obstacle({ challenge, className, ref, obstacle }: ObstacleProps): ReactNode {
  const text = useMessages(challenge.name, messages);
  const conversation = useConversation();
  const { rpId } = challenge.options;
  const wrongDomain = rpId
    ? formatNodes(text.wrongDomain, { domain: <bdi dir="ltr">{rpId}</bdi> })
    : text.wrongDomainUnnamed;
  const hasOthers = conversation !== undefined && conversation.alternatives.length > 0;
  return (
    <ChallengeSection
      {...{ challenge, className, ref }}
      icon={<PasskeyTile />}
      title={text.unsupportedTitle}
      description={obstacle === 'unsupported' ? text.unsupported : wrongDomain}
    >
      <ConversationError />
      {hasOthers && (
        <button type="button" className="cs-button" onClick={conversation.tryAnotherWay}>
          {text.anotherWay}
        </button>
      )}
      {conversation && (
        <button
          type="button"
          className={hasOthers ? 'cs-button cs-quiet' : 'cs-button'}
          onClick={conversation.startAgain}
        >
          {text.startAgain}
        </button>
      )}
    </ChallengeSection>
  );
}
