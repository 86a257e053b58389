'use client';

import Link from 'next/link';
import { useState } from 'react';
import { type SignOutScope, signOut } from '../../../lib/sign-out.ts';
import { clientOf, type Tokens, useTokens } from '../../../lib/tokens.ts';
import { AddPasskey } from './add-passkey.tsx';
import { Claims } from './claims.tsx';
import { SignedOut } from './signed-out.tsx';
import { ThisDevice } from './this-device.tsx';

interface Props {
  endpoint: string;
  /** The app clients in whose pools a passkey can be added. */
  passkeyClients: readonly string[];
}

/** The signed-in page: who it is, what the tokens say, and the ways out. */
export function Account({ endpoint, passkeyClients }: Props) {
  const tokens = useTokens();
  const [outcome, setOutcome] = useState<'revoked' | 'forgotten'>();

  if (tokens === 'unknown') return <p role="status">Looking for your sign-in…</p>;
  if (tokens === undefined) return <SignedOut outcome={outcome} />;
  return (
    <SignedIn
      {...{ tokens, endpoint }}
      takesPasskeys={passkeyClients.includes(clientOf(tokens))}
      onSignOut={(scope) => signOut(scope, tokens, endpoint).then(setOutcome)}
    />
  );
}

function SignedIn({
  tokens,
  endpoint,
  takesPasskeys,
  onSignOut,
}: {
  tokens: Tokens;
  endpoint: string;
  takesPasskeys: boolean;
  onSignOut: (scope: SignOutScope) => Promise<void>;
}) {
  const [pending, setPending] = useState(false);
  const leave = (scope: SignOutScope) => {
    if (pending) return;
    setPending(true);
    void onSignOut(scope);
  };
  return (
    <div className="demo-article">
      <h1>You are signed in</h1>
      <Claims
        title="Who you are"
        token={tokens.idToken}
        kind="ID token"
        names={['email', 'given_name', 'phone_number', 'sub', 'auth_time', 'exp']}
      />
      <Claims
        title="What you may do"
        token={tokens.accessToken}
        kind="access token"
        names={['scope', 'client_id', 'exp']}
      />
      {takesPasskeys && <AddPasskey {...{ tokens, endpoint }} />}
      <ThisDevice {...{ tokens, endpoint }} />
      <section aria-labelledby="kept" className="demo-muted">
        <h2 id="kept">Where the tokens are</h2>
        <p>
          In this tab’s memory and its session storage: a reload keeps them, closing the tab forgets
          them, and any script on this page could read them. An app that must rule that out keeps
          them on its server.
        </p>
      </section>
      <div className="demo-actions">
        <button
          className="demo-button"
          type="button"
          aria-disabled={pending}
          onClick={() => leave('here')}
        >
          {pending ? 'Signing out…' : 'Sign out'}
        </button>
        <button
          className="demo-button demo-quiet"
          type="button"
          aria-disabled={pending}
          onClick={() => leave('everywhere')}
        >
          Sign out on all devices
        </button>
        <Link href="/direct">Sign in as somebody else</Link>
      </div>
    </div>
  );
}
