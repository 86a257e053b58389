import { decodeChallenge } from '@countersign/core';
import { SelectMfaType } from '@countersign/react/select-mfa-type';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** SELECT_MFA_TYPE alone: the second steps of the account, without text messages. */
export function SelectMfaTypeStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'SELECT_MFA_TYPE') return null;
  return (
    <SelectMfaType
      challenge={challenge}
      filter={(name) => name !== 'SMS_MFA'}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
