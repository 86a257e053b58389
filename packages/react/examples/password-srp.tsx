import { decodeChallenge } from '@countersign/core';
import { type SrpSession, startSrp } from '@countersign/core/srp';
import { PasswordSrp } from '@countersign/react/password-srp';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

export interface PasswordSrpStepProps extends StepProps {
  /** Keeps what the PASSWORD_VERIFIER that follows is answered with. */
  begun: (proof: { password: string; srp: SrpSession }) => void;
}

/** PASSWORD_SRP alone: a password that stays in the browser; what is sent only begins the proof. */
export function PasswordSrpStep(props: PasswordSrpStepProps): ReactNode {
  const { response, username, respond, begun } = props;
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'PASSWORD_SRP') return null;
  return (
    <PasswordSrp
      challenge={challenge}
      onAnswer={async ({ password = '' }, options) => {
        const srp = startSrp();
        begun({ password, srp });
        await respond(inputFor(challenge, { srpA: srp.srpA }, username), options);
      }}
    />
  );
}
