import { decodeChallenge } from '@countersign/core';
import { Unknown } from '@countersign/react/unknown';
import type { ReactNode } from 'react';
import type { StepProps } from './step.ts';

/** A challenge that is not known here: named, and never a blank page. */
export function UnknownStep({ response }: Pick<StepProps, 'response'>): ReactNode {
  const challenge = decodeChallenge(response);
  if (challenge.name !== 'UNKNOWN') return null;
  return <Unknown challenge={challenge} onAnswer={() => {}} />;
}
