import { decodeChallenge } from '@countersign/core';
import { SmsMfa } from '@countersign/react/sms-mfa';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** SMS_MFA alone: a code by text message, as a second step. */
export function SmsMfaStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'SMS_MFA') return null;
  return (
    <SmsMfa
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
