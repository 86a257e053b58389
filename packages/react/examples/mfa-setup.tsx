import { decodeChallenge } from '@countersign/core';
import { MfaSetup } from '@countersign/react/mfa-setup';
import { type ReactNode, useState } from 'react';
import { inputFor, type StepProps } from './step.ts';

export interface MfaSetupStepProps extends StepProps {
  /** AssociateSoftwareToken: gives the key and the next session. */
  associate: (session: string | undefined) => Promise<{ secretCode: string; session: string }>;
  /** VerifySoftwareToken: gives the next session. */
  verify: (code: string, name: string | undefined, session?: string) => Promise<string>;
}

/** MFA_SETUP alone: an authenticator app takes two calls of its own before the answer is sent. */
export function MfaSetupStep(props: MfaSetupStepProps): ReactNode {
  const { response, username, respond, associate, verify } = props;
  const [key, setKey] = useState<{ secretCode: string; session: string } | undefined>(undefined);
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'MFA_SETUP') return null;
  const current = { ...challenge, ...key };
  return (
    <MfaSetup
      challenge={current}
      issuer="Example"
      onAnswer={async (answer, options) => {
        if (answer.choice !== undefined) return setKey(await associate(current.session));
        const { code, friendlyDeviceName } = answer;
        const session =
          code === undefined
            ? current.session
            : await verify(code, friendlyDeviceName, current.session);
        await respond(inputFor({ ...current, session }, answer, username), options);
      }}
    />
  );
}
