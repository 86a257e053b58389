import { decodeChallenge } from '@countersign/core';
import { EmailMfa } from '@countersign/react/email-mfa';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** EMAIL_MFA alone: a code by email, under the name it has in places. */
export function EmailMfaStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'EMAIL_MFA') return null;
  return (
    <EmailMfa
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
