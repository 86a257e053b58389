import { decodeChallenge } from '@countersign/core';
import type { SrpSession } from '@countersign/core/srp';
import { PasswordVerifier } from '@countersign/react/password-verifier';
import type { ReactNode } from 'react';
import { inputFor, type StepProps } from './step.ts';

/** PASSWORD_VERIFIER alone: nobody is asked; shown while the app computes the answer. */
export function PasswordVerifierStep({ response }: Pick<StepProps, 'response'>): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'PASSWORD_VERIFIER') return null;
  return <PasswordVerifier challenge={challenge} onAnswer={() => {}} />;
}

export interface Proof {
  userPoolId: string;
  /** What the step before began: see password-srp.tsx. */
  password: string;
  srp: SrpSession;
}

/** The answer. Called once, where the response comes in: a proof can be made once only. */
export async function provePassword(
  { response, username, respond }: StepProps,
  { userPoolId, password, srp }: Proof,
  signal: AbortSignal,
): Promise<void> {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'PASSWORD_VERIFIER') return;
  const { username: userId, salt, srpB, secretBlock } = challenge;
  const claim = await srp.claim({ userPoolId, userId, password, salt, srpB, secretBlock });
  await respond(inputFor(challenge, claim, username), { signal });
}
