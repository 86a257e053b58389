'use client';
import type { SignInClient, SignInState } from '@countersign/core/flow';
import { type ReactNode, useEffect } from 'react';
import { Challenge } from '../challenge.tsx';
import { ConversationError } from '../parts/error.tsx';
import { LoadFailed, type LoadFailedProps } from '../parts/load-failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { FailedContext } from '../view.tsx';
import { ConfirmSignUp, RememberDevice, ResetPassword } from './account-screens.ts';
import type { ScreenProps } from './screen-props.ts';
import { SignedIn } from './signed-in.tsx';
import { Stopped } from './stopped.tsx';

// What the first screen takes from here once it is loaded.
export { createSignIn } from '@countersign/core/flow';
export { FormError } from '../parts/error.tsx';
export { Notice } from '../parts/notice.tsx';
export { getLater, haveLater } from '../parts/use-later.ts';
export { preloadNext } from './preload-next.ts';
export { takeUp } from './take-up.ts';
export { ResetPassword };

type Later = Exclude<SignInState, { at: 'identify' }>;

/** What is shown in each later state of a sign-in. One line a state; a missing one does not compile. */
const screens: { [At in Later['at']]: Show<At> } = {
  challenge: ({ challenge, resendAt }, client, { Challenge: Own = Challenge }) => (
    <Own
      challenge={challenge}
      onAnswer={client.answer}
      onResend={resendAt === undefined ? undefined : client.resend}
    />
  ),
  'reset-password': (state, client) => <ResetPassword {...{ state, client }} />,
  'confirm-sign-up': (state, client) => <ConfirmSignUp {...{ state, client }} />,
  'remember-device': (_state, client) => <RememberDevice client={client} />,
  expired: (state, client) => <Stopped {...{ state, client }} />,
  failed: (state, client) => <Stopped {...{ state, client }} />,
  'signed-in': (_state, client, { onContinue }) => (
    <SignedIn onContinue={onContinue} changeUser={client.changeUser} />
  ),
};

/** Any screen but the first; that one too, for the moment in which a reload is taken up. */
export default function FlowScreen(props: ScreenProps): ReactNode {
  const { state, beginning, onResume } = props;
  const client = beginning.client();
  const taken = state.at === 'identify';
  useEffect(() => {
    if (taken) onResume();
  }, [taken, onResume]);
  if (state.at === 'identify' || !client) return <Loading />;
  // The state's own `at` picks its line, which TypeScript cannot follow through an index.
  const show = screens[state.at] as Show<Later['at']>;
  return (
    <FailedContext.Provider value={StepNotLoaded}>
      {show(state, client, props)}
    </FailedContext.Provider>
  );
}

/** Says as well why the last call was refused, which may be why this step is here. */
const StepNotLoaded = (props: LoadFailedProps): ReactNode => (
  <LoadFailed {...props}>
    <ConversationError />
  </LoadFailed>
);

type Show<At extends Later['at']> = (
  state: Extract<Later, { at: At }>,
  client: SignInClient,
  props: ScreenProps,
) => ReactNode;
