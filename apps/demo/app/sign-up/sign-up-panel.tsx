'use client';

import type { AuthFlow } from '@countersign/core/transport';
import { CountersignProvider, useSignIn } from '@countersign/react';
import { useState } from 'react';
import type { SignUpText } from '../../lib/messages/sign-up.en.ts';
import type { Place } from '../../lib/place.ts';
import { FormThenSignIn } from '../form-then-sign-in.tsx';
import { useRelayClient } from '../use-relay-client.ts';
import { type Details, DetailsForm, noDetails } from './details-form.tsx';
import { signUpInput } from './sign-up-input.ts';

interface Props extends Pick<Place, 'userPoolId' | 'clientId' | 'signsUp'> {
  /** How they sign in once the account is confirmed. */
  authFlow: AuthFlow;
  text: SignUpText;
}

/** Asks new users for their details; the kit's screens then confirm the account and sign them in. */
export function SignUpPanel({ userPoolId, clientId, authFlow, signsUp, text }: Props) {
  const { client, transport } = useRelayClient('sign-up', {
    userPoolId,
    clientId,
    authFlow,
  });
  const state = useSignIn(client);
  const [details, setDetails] = useState(noDetails);
  const [sent, setSent] = useState(false);

  const signUp = async (given: Details, options: { signal: AbortSignal }) => {
    setSent(true);
    const input = signUpInput(clientId, given);
    const output = await transport('SignUp', input, options);
    setDetails(given);
    await client.continueFromSignUp(input.Username, output);
  };

  const asksDetails = state.at === 'identify' && state.notice === undefined;
  return (
    <CountersignProvider
      passwordPolicy={signsUp.passwordPolicy}
      messages={{ signIn: { back: text.changeDetails } }}
    >
      <FormThenSignIn
        {...{ client, sent }}
        form={asksDetails && <DetailsForm {...{ details, signsUp, text }} onSignUp={signUp} />}
      />
      {(asksDetails || state.at === 'confirm-sign-up') && (
        <p className="demo-below demo-muted">
          {text.hasAccount} <a href="/">{text.signIn}</a>
        </p>
      )}
    </CountersignProvider>
  );
}
