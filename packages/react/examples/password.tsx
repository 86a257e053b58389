import { decodeChallenge } from '@countersign/core';
import { Password } from '@countersign/react/password';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** PASSWORD alone: a password, sent as it is. */
export function PasswordStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'PASSWORD') return null;
  return (
    <Password
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
