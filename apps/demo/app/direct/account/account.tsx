'use client';

import { fetchTransport } from '@countersign/core/transport';
import { SessionProvider } from '@countersign/react/session';
import { StepUp } from '@countersign/react/step-up';
import Link from 'next/link';
import { useState } from 'react';
import { callCognito } from '../../../lib/cognito.ts';
import { directSession } from '../../../lib/direct-session.ts';
import type { DeleteAccountText } from '../../../lib/messages/delete-account.en.ts';
import type { DirectAccountText } from '../../../lib/messages/direct-account.en.ts';
import { type SignOutScope, signOut } from '../../../lib/sign-out.ts';
import { clientOf, forgetTokens, type Tokens, useTokens } from '../../../lib/tokens.ts';
import { pageFetch } from '../../../lib/wire/page-fetch.ts';
import { DeleteAccount } from '../../delete-account.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { Claims } from './claims.tsx';
import { SignedOut } from './signed-out.tsx';
import { ThisDevice } from './this-device.tsx';

interface Props {
  endpoint: string;
  /** The app clients in whose pools a passkey can be added. */
  passkeyClients: readonly string[];
  text: DirectAccountText;
  deleteText: DeleteAccountText;
}

/** The signed-in page: who it is, what the tokens say, and the ways out. */
export function Account({ endpoint, passkeyClients, text, deleteText }: Props) {
  const tokens = useTokens();
  const [outcome, setOutcome] = useState<'revoked' | 'forgotten'>();

  if (tokens === 'unknown') return <p role="status">{text.looking}</p>;
  if (tokens === undefined) return <SignedOut outcome={outcome} text={text} />;
  return (
    <SignedIn
      {...{ tokens, endpoint, text, deleteText }}
      takesPasskeys={passkeyClients.includes(clientOf(tokens))}
      onSignOut={(scope) => signOut(scope, tokens, endpoint).then(setOutcome)}
    />
  );
}

function SignedIn({
  tokens,
  endpoint,
  text,
  deleteText,
  takesPasskeys,
  onSignOut,
}: {
  tokens: Tokens;
  endpoint: string;
  text: DirectAccountText;
  deleteText: DeleteAccountText;
  takesPasskeys: boolean;
  onSignOut: (scope: SignOutScope) => Promise<void>;
}) {
  const [pending, setPending] = useState(false);
  const [{ transport, session }] = useState(() => {
    const transport = fetchTransport({ endpoint, fetch: pageFetch });
    return { transport, session: directSession(transport, tokens) };
  });
  const leave = (scope: SignOutScope) => {
    if (pending) return;
    setPending(true);
    void onSignOut(scope);
  };
  const remove = async () =>
    callCognito(endpoint, 'DeleteUser', { AccessToken: await session.getAccessToken() });
  return (
    <SessionProvider session={session}>
      <StepUp links={{ account: '/direct/account' }} />
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
        {takesPasskeys && (
          <AddPasskey transport={transport} getAccessToken={session.getAccessToken} />
        )}
        <ThisDevice {...{ tokens, endpoint, text }} />
        <DeleteAccount text={deleteText} remove={remove} onDeleted={forgetTokens} />
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
    </SessionProvider>
  );
}
