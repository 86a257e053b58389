'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { FormError } from '../../parts/error.tsx';
import { ChallengeSection } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { StartAgain } from '../../parts/start-again.tsx';
import { Status } from '../../parts/status.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './password-verifier.messages.ts';
import { usePasswordVerifier } from './use-password-verifier.ts';

/**
 * Says that the flow is checking the password. Selector: `[data-challenge="PASSWORD_VERIFIER"]`.
 */
export function PasswordVerifier(props: ChallengeProps<'PASSWORD_VERIFIER'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { problem } = usePasswordVerifier(props);
  return (
    // Cognito's username here is an internal one, which password managers must not store.
    <ChallengeSection
      challenge={{ name: challenge.name }}
      {...{ className, ref }}
      title={text.title}
    >
      <FormError problem={problem} />
      {problem ? <StartAgain filled /> : <Checking text={text.description} />}
    </ChallengeSection>
  );
}

function Checking({ text }: { text: string }): ReactNode {
  return (
    <>
      <Status text={text} />
      <Ways>
        <StartAgain />
      </Ways>
    </>
  );
}
