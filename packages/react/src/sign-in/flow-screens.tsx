'use client';
import type { ChallengeOf } from '@countersign/core';
import type { SignInState } from '@countersign/core/flow';
import { type ComponentType, createElement, type ReactNode, useEffect, useRef } from 'react';
import { Challenge } from '../challenge.tsx';
import { ConversationError } from '../parts/error.tsx';
import { LoadFailed, type LoadFailedProps } from '../parts/load-failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { FailedContext, view } from '../view.tsx';
import type { LaterScreenName, ScreenProps, ScreenViews, ShownProps } from './screen-props.ts';
import { Expired } from './screens/expired.tsx';
import { Failed } from './screens/failed.tsx';
import { SignedIn } from './screens/signed-in.tsx';

// What the first screen takes from here once it is loaded.
export { createSignIn } from '@countersign/core/flow';
export { FormError } from '../parts/error.tsx';
export { Notice } from '../parts/notice.tsx';
export { getLater, haveLater } from '../parts/use-later.ts';
export { preloadNext } from './preload-next.ts';
export { takeUp } from './take-up.ts';

/** A sign-in ends with what is here already; the others are seldom seen, and loaded when they are. */
export const laterScreens = {
  'reset-password': view(() => import('./screens/reset-password.tsx')),
  'confirm-sign-up': view(() => import('./screens/confirm-sign-up.tsx')),
  'remember-device': view(() => import('./screens/remember-device.tsx')),
  expired: Expired,
  failed: Failed,
  'signed-in': SignedIn,
} satisfies ScreenViews<LaterScreenName>;

/** Any screen but the first; that one too, for the moment in which a reload is taken up. */
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
          // The state's own `at` picks its screen, which TypeScript cannot follow through an index.
          (Screens ?? laterScreens[state.at]) as ComponentType<ScreenProps<LaterScreenName>>,
          { state, client, onContinue } as ScreenProps<LaterScreenName>,
        )
      )}
    </FailedContext.Provider>
  );
}

/** Says as well why the last call was refused, which may be why this step is here. */
const StepNotLoaded = (props: LoadFailedProps): ReactNode => (
  <LoadFailed {...props}>
    <ConversationError />
  </LoadFailed>
);

const unknownIn = (state: SignInState): ChallengeOf<'UNKNOWN'> | undefined =>
  state.at === 'challenge' && state.challenge.name === 'UNKNOWN' ? state.challenge : undefined;

/** Tells the app of each thing there is once, also where effects run twice. */
function useOnce<T>(thing: T | undefined, tell: ((thing: T) => void) | undefined): void {
  const told = useRef<T | undefined>(undefined);
  useEffect(() => {
    if (thing === undefined || thing === told.current) return;
    told.current = thing;
    tell?.(thing);
  });
}
