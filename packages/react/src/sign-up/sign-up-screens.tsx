'use client';
import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../messages.ts';
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
  const { state, beginning } = props;
  const { journey } = useSignUpSettings();
  const { notice, username, asksPassword } = state;
  const Identify = screens.identify;

  useEffect(() => {
    const { password } = journey;
    if (notice !== 'account-confirmed') return;
    journey.password = undefined;
    if (!asksPassword || password === undefined) return;
    // Nobody types a password twice. A refusal is the state's, which the first screen shows.
    beginning
      .ready()
      .then((client) => client.identify({ username, password }))
      .catch(() => {});
  }, [notice, username, asksPassword, beginning, journey]);

  return notice || journey.confirmed ? <Identify {...props} /> : <SignUpForm {...props} />;
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
