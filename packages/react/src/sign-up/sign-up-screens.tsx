'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { useMessages } from '../messages.ts';
import { Loading } from '../parts/loading.tsx';
import { CountersignProvider } from '../provider.tsx';
import type { ScreenProps, ScreenViews } from '../sign-in/screen-props.ts';
import { screens } from '../sign-in/screens.ts';
import { messages } from './sign-up.messages.ts';
import { useSignUpSettings } from './sign-up-context.ts';
import { SignUpForm } from './sign-up-form.tsx';

/** The screens of a sign-up: those of a sign-in, of which the first asks for the new account. */
export const signUpScreens = {
  ...screens,
  identify: First,
  'confirm-sign-up': Confirm,
} satisfies ScreenViews;

/** The form, or the usual first screen once the account is confirmed. */
function First(props: ScreenProps<'identify'>): ReactNode {
  const { state } = props;
  const { journey } = useSignUpSettings();
  const proves = useProof(props);
  const Identify = screens.identify;
  if (proves) return <Loading />;
  return state.notice || journey.confirmed ? <Identify {...props} /> : <SignUpForm {...props} />;
}

/**
 * Signs in with the password that was typed for the account, as soon as that is confirmed. True
 * until Cognito has answered; the first screen shows a refusal.
 */
function useProof({ state, beginning }: ScreenProps<'identify'>): boolean {
  const { journey } = useSignUpSettings();
  const [, show] = useState(0);
  const { notice, username, asksPassword } = state;
  const { password, proving = false } = journey;
  const isConfirmed = notice === 'account-confirmed';
  // The flow drops its notice with the next call.
  const proves = proving || (isConfirmed && asksPassword && password !== undefined);

  useEffect(() => {
    if (isConfirmed) journey.confirmed = true;
    if (!proves || journey.proving) return;
    journey.proving = true;
    beginning
      .ready()
      .then((client) => client.identify({ username, ...(password !== undefined && { password }) }))
      .catch(() => {})
      .finally(() => {
        Object.assign(journey, { proving: false, password: undefined });
        show((times) => times + 1);
      });
  }, [isConfirmed, proves, username, password, beginning, journey]);
  return proves;
}

/** The way back leads to what was typed. */
function Confirm(props: ScreenProps<'confirm-sign-up'>): ReactNode {
  const text = useMessages('signUp', messages);
  const View = screens['confirm-sign-up'];
  return (
    <CountersignProvider messages={{ signIn: { back: text.changeDetails } }}>
      <View {...props} />
    </CountersignProvider>
  );
}
