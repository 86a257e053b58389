import { decodeChallenge } from '@countersign/core';
import { AdminNoSrpAuth } from '@countersign/react/admin-no-srp-auth';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** ADMIN_NO_SRP_AUTH alone: a password, answered by a server. */
export function AdminNoSrpAuthStep({ response, username, respond }: StepProps): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'ADMIN_NO_SRP_AUTH') return null;
  return (
    <AdminNoSrpAuth
      challenge={challenge}
      onAnswer={(answer, options) => respond(inputFor(challenge, answer, username), options)}
    />
  );
}
