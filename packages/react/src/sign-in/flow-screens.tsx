'use client';
import type { ChallengeOf } from '@countersign/core';
import type { SignInState } from '@countersign/core/flow';
import { type ComponentType, createElement, type ReactNode, useEffect, useRef } from 'react';
import { Challenge } from '../challenge.tsx';
import { ConversationError } from '../parts/error.tsx';
import { LoadFailed, type LoadFailedProps } from '../parts/load-failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { FailedContext, view } from '../view.tsx';
import type { FlowScreenName, ScreenProps, ScreenViews, ShownProps } from './screen-props.ts';
import { Expired } from './screens/expired.tsx';
import { Failed } from './screens/failed.tsx';
import { SignedIn } from './screens/signed-in.tsx';

// What the first screen uses from this chunk.
export { createSignIn } from '@countersign/core/flow';
export { FormError } from '../parts/error.tsx';
export { Notice } from '../parts/notice.tsx';
export { getDeferred, setDeferred } from '../parts/use-deferred.ts';
export { preloadNext } from './preload-next.ts';
export { takeUp } from './take-up.ts';

/** The end screens load with the flow. The others are rare and load when needed. */
export const flowScreens = {
  'reset-password': view(() => import('./screens/reset-password.tsx')),
  'confirm-sign-up': view(() => import('./screens/confirm-sign-up.tsx')),
  'remember-device': view(() => import('./screens/remember-device.tsx')),
  expired: Expired,
  failed: Failed,
  'signed-in': SignedIn,
} satisfies ScreenViews<FlowScreenName>;

/** Renders any screen but the first, and a loading state while a stored sign-in is restored. */
export default function FlowScreen(props: ShownProps): ReactNode {
  const { state, beginning, onResume, onSignedIn, onUnknownChallenge } = props;
  const { Challenge: Own = Challenge, Screens } = props;
  const client = beginning.client();
  const taken = state.at === 'identify';
  useEffect(() => {
    if (taken) onResume();
  }, [taken, onResume]);
  const tokens = state.at === 'signed-in' ? state.tokens : undefined;
  useOnce(tokens, onSignedIn);
  useOnce(unknownIn(state), onUnknownChallenge);
  if (state.at === 'identify' || !client) return <Loading />;
  const onContinue = onSignedIn && tokens && (() => onSignedIn(tokens));
  return (
    <FailedContext.Provider value={StepNotLoaded}>
      {state.at === 'challenge' ? (
        <Own
          challenge={state.challenge}
          onAnswer={client.answer}
          onResend={state.resendAt === undefined ? undefined : client.resend}
        />
      ) : (
        createElement(
          // TypeScript cannot relate the state's `at` to the entry that it selects.
          (Screens ?? flowScreens[state.at]) as ComponentType<ScreenProps<FlowScreenName>>,
          { state, client, onContinue } as ScreenProps<FlowScreenName>,
        )
      )}
    </FailedContext.Provider>
  );
}

/** Also shows why Cognito refused the last call, which may have led to this step. */
const StepNotLoaded = (props: LoadFailedProps): ReactNode => (
  <LoadFailed {...props}>
    <ConversationError />
  </LoadFailed>
);

const unknownIn = (state: SignInState): ChallengeOf<'UNKNOWN'> | undefined =>
  state.at === 'challenge' && state.challenge.name === 'UNKNOWN' ? state.challenge : undefined;

/** Calls `tell` once per value, even if effects run twice. */
function useOnce<T>(thing: T | undefined, tell: ((thing: T) => void) | undefined): void {
  const reported = useRef<T | undefined>(undefined);
  useEffect(() => {
    if (thing === undefined || thing === reported.current) return;
    reported.current = thing;
    tell?.(thing);
  });
}
