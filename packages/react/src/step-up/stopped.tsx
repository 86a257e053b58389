'use client';
import type { Expired, Failed, SignInClient } from '@countersign/core/flow';
import type { ReactNode } from 'react';
import { Loading } from '../parts/loading.tsx';
import { Refused } from './refused.tsx';

/** The attempt has ended, by its time limit or by a refusal. */
export function Stopped({ state, client }: StoppedProps): ReactNode {
  const { error, pending } = state;
  // A screen of this kind always has its error.
  if (!error) return <Loading />;
  return (
    <Refused
      {...{ error, pending }}
      // If it fails again, the next state says why.
      onRetry={() => client.restart().catch(() => {})}
    />
  );
}

export interface StoppedProps {
  state: Expired | Failed;
  client: SignInClient;
}

/** The session takes the new tokens, and the dialog closes. */
export const Done = (): ReactNode => <Loading />;
