'use client';
import type { SignInState } from '@countersign/core/flow';
import type { ReactNode } from 'react';
import { ConfirmSignUp, RememberDevice, ResetPassword, Stopped } from './account-screens.ts';
import { Identify } from './identify.tsx';
import type { ScreenProps } from './screen.tsx';
import { SignedIn } from './signed-in.tsx';

/** What is shown in each state of a sign-in. One line a state; a missing one does not compile. */
const screens: { [At in SignInState['at']]: Show<At> } = {
  identify: (state, { client, identifier, autoFocus, footer, forgotPassword }) => (
    <Identify {...{ state, client, identifier, autoFocus, footer, forgotPassword }} />
  ),
  challenge: ({ challenge, resendAt }, { client, Challenge }) => (
    <Challenge
      challenge={challenge}
      onAnswer={client.answer}
      onResend={resendAt === undefined ? undefined : client.resend}
    />
  ),
  'reset-password': (state, { client }) => <ResetPassword {...{ state, client }} />,
  'confirm-sign-up': (state, { client }) => <ConfirmSignUp {...{ state, client }} />,
  'remember-device': (_state, { client }) => <RememberDevice client={client} />,
  expired: (state, { client }) => <Stopped {...{ state, client }} />,
  failed: (state, { client }) => <Stopped {...{ state, client }} />,
  'signed-in': (_state, { client, onContinue }) => (
    <SignedIn onContinue={onContinue} changeUser={client.changeUser} />
  ),
};

/** The screen of a state. */
export function screenFor(state: SignInState, props: ScreenProps): ReactNode {
  // The state's own `at` picks its line, which TypeScript cannot follow through an index.
  const show = screens[state.at] as Show<SignInState['at']>;
  return show(state, props);
}

type Show<At extends SignInState['at']> = (
  state: Extract<SignInState, { at: At }>,
  props: ScreenProps,
) => ReactNode;
