import { decodeChallenge } from '@countersign/core';
import { SelectChallenge } from '@countersign/react/select-challenge';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** SELECT_CHALLENGE alone: the ways to sign in, passkeys first. */
export function SelectChallengeStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'SELECT_CHALLENGE') return null;
  return (
    <SelectChallenge
      challenge={challenge}
      order={['WEB_AUTHN']}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
