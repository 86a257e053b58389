import { decodeChallenge } from '@countersign/core';
import { DeviceSrpAuth } from '@countersign/react/device-srp-auth';
import type { ReactNode } from 'react';
import type { StepProps } from './step.ts';

/** DEVICE_SRP_AUTH alone: shown while the app answers it, as in password-verifier.tsx. */
export function DeviceSrpAuthStep({ response }: Pick<StepProps, 'response'>): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'DEVICE_SRP_AUTH') return null;
  return <DeviceSrpAuth challenge={challenge} onAnswer={() => {}} />;
}
