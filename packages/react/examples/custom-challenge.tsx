import { decodeChallenge } from '@countersign/core';
import { CustomChallenge } from '@countersign/react/custom-challenge';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** CUSTOM_CHALLENGE alone: whatever the pool’s own trigger asks. */
export function CustomChallengeStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'CUSTOM_CHALLENGE') return null;
  return (
    <CustomChallenge
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
