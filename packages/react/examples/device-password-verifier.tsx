import { decodeChallenge } from '@countersign/core';
import { DevicePasswordVerifier } from '@countersign/react/device-password-verifier';
import type { ReactNode } from 'react';
import type { StepProps } from './step.ts';

/** DEVICE_PASSWORD_VERIFIER alone: shown while the app answers it, as in password-verifier.tsx. */
export function DevicePasswordVerifierStep({ response }: Pick<StepProps, 'response'>): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'DEVICE_PASSWORD_VERIFIER') return null;
  return <DevicePasswordVerifier challenge={challenge} onAnswer={() => {}} />;
}
