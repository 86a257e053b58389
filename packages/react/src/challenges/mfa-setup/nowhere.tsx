'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../../conversation.ts';
import { formatNodes, useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { ConversationError } from '../../parts/error.tsx';
import { ChallengeSection } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { Names } from './kind-choice.tsx';
import { messages } from './mfa-setup.messages.ts';
import type { MfaSetupStageProps } from './use-mfa-setup.ts';

/** Says why this page can set up nothing, and offers a way to continue. */
export function Nowhere({ challenge, className, ref, stages }: MfaSetupStageProps): ReactNode {
  const text = useMessages('MFA_SETUP', messages);
  const conversation = useConversation();
  const { elsewhere } = stages;
  const onlySms = elsewhere.every((name) => name === 'SMS_MFA');
  const whatIsMissing = onlySms
    ? text.nowhereSms
    : formatNodes(text.nowhere, { names: <Names names={elsewhere} /> });
  const description = elsewhere.length > 0 ? whatIsMissing : text.nowhereNone;
  return (
    <ChallengeSection {...{ challenge, className, ref, description }} title={text.nowhereTitle}>
      <ConversationError />
      {conversation && (
        <>
          <button type="button" className="cs-button" onClick={conversation.startAgain}>
            {text.startAgain}
          </button>
          {conversation.changeUser && (
            <button type="button" className="cs-button cs-quiet" onClick={conversation.changeUser}>
              {text.anotherAccount}
            </button>
          )}
          <Ways>
            <AnotherWay />
          </Ways>
        </>
      )}
    </ChallengeSection>
  );
}
