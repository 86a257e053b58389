import { decodeChallenge } from '@countersign/core';
import { WebAuthn } from '@countersign/react/web-authn';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** WEB_AUTHN alone: a passkey. */
export function WebAuthnStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'WEB_AUTHN') return null;
  return (
    <WebAuthn
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
