import { decodeChallenge } from '@countersign/core';
import { NewPasswordRequired } from '@countersign/react/new-password-required';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** NEW_PASSWORD_REQUIRED alone: a new password and what the account lacks. */
export function NewPasswordRequiredStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'NEW_PASSWORD_REQUIRED') return null;
  return (
    <NewPasswordRequired
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
