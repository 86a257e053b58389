'use client';

import type { AuthFlow } from '@countersign/core/transport';
import { CountersignProvider, type PasswordPolicy, SignIn, useSignIn } from '@countersign/react';
import { Stage } from '@countersign/react/parts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ForgotPasswordText } from '../../lib/messages/forgot-password.en.ts';
import { useRelayClient } from '../use-relay-client.ts';
import { NameForm } from './name-form.tsx';

interface Props {
  userPoolId: string;
  clientId: string;
  authFlow: AuthFlow;
  passwordPolicy: PasswordPolicy | undefined;
  /** Whom the address names; nobody when empty. */
  user: string;
  text: ForgotPasswordText;
}

/** Who forgot a password says who they are; the new one, and signing in with it, are the kit's screens. */
export function ForgotPasswordPanel({ passwordPolicy, user, text, ...options }: Props) {
  const router = useRouter();
  const { client } = useRelayClient('forgot-password', options);
  const state = useSignIn(client);
  // Where the form was not sent there was a reload, which takes the focus from nothing.
  const [sent, setSent] = useState(false);
  const asksName = state.at === 'identify' && state.notice === undefined;
  return (
    <CountersignProvider passwordPolicy={passwordPolicy}>
      <Stage name={asksName ? 'name' : 'sign-in'}>
        {asksName ? (
          <NameForm
            text={text}
            username={state.username || user}
            onNamed={(username) => {
              setSent(true);
              return client.forgotPassword(username);
            }}
          />
        ) : (
          <SignIn
            client={client}
            identifier="email"
            autoFocus={sent}
            onSignedIn={() => router.replace('/account')}
          />
        )}
      </Stage>
      {(asksName || state.at === 'reset-password') && (
        <p className="demo-below demo-muted">
          {text.remembered} <a href="/">{text.signIn}</a>
        </p>
      )}
    </CountersignProvider>
  );
}
