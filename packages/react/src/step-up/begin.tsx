'use client';
import { type ReactNode, useEffect } from 'react';
import { Loading } from '../parts/loading.tsx';
import type { ScreenProps } from '../sign-in/screen-props.ts';
import { view } from '../view.tsx';
import { Named } from './named.tsx';
import { Refused } from './refused.tsx';
import { useSteppingUp } from './step-up-context.ts';

/** The first screen of a fresh sign-in by password, which few pools need. */
const PasswordAgain = view(() => import('./password-again.tsx'));

/** In place of a sign-in's first screen: the name is known, so the step-up begins by itself. */
export function Begin({ state }: ScreenProps<'identify'>): ReactNode {
  const { busy, begin } = useSteppingUp();
  const { asksPassword, pending, error } = state;
  const waits = !asksPassword && !pending && !error;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a begin that is pending is joined
  useEffect(() => {
    if (waits) void begin();
  }, [waits]);
  if (asksPassword)
    return (
      <Named>
        <PasswordAgain />
      </Named>
    );
  return error && !busy ? <Refused error={error} pending={pending} onRetry={begin} /> : <Loading />;
}
