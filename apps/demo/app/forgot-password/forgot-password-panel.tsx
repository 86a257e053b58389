'use client';

import type { AuthFlow } from '@countersign/core/transport';
import { CountersignProvider, type PasswordPolicy, useSignIn } from '@countersign/react';
import { useState } from 'react';
import type { ForgotPasswordText } from '../../lib/messages/forgot-password.en.ts';
import { FormThenSignIn } from '../form-then-sign-in.tsx';
import { useRelayClient } from '../use-relay-client.ts';
import { NameForm } from './name-form.tsx';

interface Props {
  userPoolId: string;
  clientId: string;
  authFlow: AuthFlow;
  passwordPolicy: PasswordPolicy | undefined;
  /** The username in the page's address; empty if there is none. */
  user: string;
  text: ForgotPasswordText;
}

/** Asks for the username; the kit's screens then ask for the new password, and sign the user in. */
export function ForgotPasswordPanel({ passwordPolicy, user, text, ...options }: Props) {
  const { client } = useRelayClient('forgot-password', options);
  const state = useSignIn(client);
  const [sent, setSent] = useState(false);
  const asksName = state.at === 'identify' && state.notice === undefined;
  return (
    <CountersignProvider passwordPolicy={passwordPolicy}>
      <FormThenSignIn
        {...{ client, sent }}
        form={
          asksName && (
            <NameForm
              text={text}
              username={state.username || user}
              onNamed={(username) => {
                setSent(true);
                return client.forgotPassword(username);
              }}
            />
          )
        }
      />
      {(asksName || state.at === 'reset-password') && (
        <p className="demo-below demo-muted">
          {text.remembered} <a href="/">{text.signIn}</a>
        </p>
      )}
    </CountersignProvider>
  );
}
