import { decodeChallenge } from '@countersign/core';
import { SoftwareTokenMfa } from '@countersign/react/software-token-mfa';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** SOFTWARE_TOKEN_MFA alone: a code of an authenticator app. */
export function SoftwareTokenMfaStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'SOFTWARE_TOKEN_MFA') return null;
  return (
    <SoftwareTokenMfa
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
