'use client';

import Link from 'next/link';
import { useState } from 'react';
import type { DirectAccountText } from '../../../lib/messages/direct-account.en.ts';
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
  text: DirectAccountText;
}

/** The signed-in page: who it is, what the tokens say, and the ways out. */
export function Account({ endpoint, passkeyClients, text }: Props) {
  const tokens = useTokens();
  const [outcome, setOutcome] = useState<'revoked' | 'forgotten'>();

  if (tokens === 'unknown') return <p role="status">{text.looking}</p>;
  if (tokens === undefined) return <SignedOut outcome={outcome} text={text} />;
  return (
    <SignedIn
      {...{ tokens, endpoint, text }}
      takesPasskeys={passkeyClients.includes(clientOf(tokens))}
      onSignOut={(scope) => signOut(scope, tokens, endpoint).then(setOutcome)}
    />
  );
}

function SignedIn({
  tokens,
  endpoint,
  text,
  takesPasskeys,
  onSignOut,
}: {
  tokens: Tokens;
  endpoint: string;
  text: DirectAccountText;
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
      <h1>{text.signedIn}</h1>
      <Claims
        title={text.who}
        text={text}
        token={tokens.idToken}
        kind="ID"
        names={['email', 'given_name', 'phone_number', 'sub', 'auth_time', 'exp']}
      />
      <Claims
        title={text.may}
        text={text}
        token={tokens.accessToken}
        kind="access"
        names={['scope', 'client_id', 'exp']}
      />
      {takesPasskeys && <AddPasskey {...{ tokens, endpoint }} />}
      <ThisDevice {...{ tokens, endpoint, text }} />
      <section aria-labelledby="kept" className="demo-muted">
        <h2 id="kept">{text.kept}</h2>
        <p>{text.keptText}</p>
      </section>
      <div className="demo-actions">
        <button
          className="demo-button"
          type="button"
          aria-disabled={pending}
          onClick={() => leave('here')}
        >
          {pending ? text.signingOut : text.signOut}
        </button>
        <button
          className="demo-button demo-quiet"
          type="button"
          aria-disabled={pending}
          onClick={() => leave('everywhere')}
        >
          {text.everywhere}
        </button>
        <Link href="/direct">{text.somebodyElse}</Link>
      </div>
    </div>
  );
}
