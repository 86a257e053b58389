'use client';

import { type AccountData, createAccount } from '@countersign/core/account';
import type { Federation } from '@countersign/core/federation';
import type { RelaySession, TokenSession } from '@countersign/core/session';
import { isFederated } from '@countersign/core/step-up/ways';
import { CountersignProvider } from '@countersign/react';
import { Account, type AccountMessages, type AccountProps } from '@countersign/react/account';
import { PasskeyOffer } from '@countersign/react/account/passkey-offer';
import { RequireSession, SessionProvider, SignedIn } from '@countersign/react/session';
import { StepUp, useConfirm } from '@countersign/react/step-up';
import '@countersign/react/styles/account.css';
import './account.css';
import { type ReactNode, useState } from 'react';
import type { AccountPlace } from '../../lib/account-place.ts';
import { deviceStore } from '../../lib/browser-storage.ts';
import { demands } from '../../lib/demands.ts';
import type { AccountText } from '../../lib/messages/account.en.ts';
import { Moment } from '../moment.tsx';
import { SignedOut, type SignedOutProps } from './signed-out.tsx';

export interface AccountPageProps extends Pick<SignedOutProps, 'signIn' | 'ended' | 'text'> {
  session: RelaySession | TokenSession;
  place: AccountPlace;
  initial?: Partial<AccountData> | undefined;
  /** The texts of the kit's sections; `undefined` for English. */
  messages: AccountMessages | undefined;
}

/** What is known of the user, the sections of their account, and the ways out: the same in both modes. */
export function AccountPage(props: AccountPageProps) {
  const { session, place, initial, messages, signIn, ended, text } = props;
  const [account] = useState(() => createAccount({ session, initial }));
  const [outcome, setOutcome] = useState<SignedOutProps['outcome']>();
  const signOut = async (everywhere: boolean, atProvider: boolean) => {
    setOutcome('pending');
    const federation = atProvider && (await federationAt(session, place));
    // Leaves for the hosted logout, or the next press of a provider's button would ask nothing. A user
    // of the pool with linked identities may not have pressed one.
    if (federation && federation.lastUsed() !== undefined)
      return federation.signOut({ everywhere });
    const { revoked } = await session.signOut({ everywhere });
    setOutcome(revoked ? 'revoked' : 'forgotten');
  };
  return (
    <SessionProvider session={session}>
      <CountersignProvider
        messages={messages}
        passwordPolicy={place.passwordPolicy}
        issuer="Countersign demo"
        headingLevel={2}
      >
        <RequireSession
          loading={<p role="status">{text.looking}</p>}
          fallback={<SignedOut {...{ outcome, signIn, ended, text }} />}
        >
          <SignedIn>
            {({ claims, amr, expiresAt }) => (
              <div className="demo-article">
                <h1>{text.title}</h1>
                <WhoYouAre {...{ expiresAt, text }} claims={{ ...claims }} />
                <PasskeyOffer account={account} amr={amr} />
                <ProvenAccount
                  account={account}
                  sections={place.sections}
                  pool={place.pool}
                  ofProvider={isFederated({ ...claims })}
                  options={{
                    devices: { deviceStore, username: String(claims['cognito:username']) },
                    'authenticator-app': { username: String(claims['email'] ?? claims.sub) },
                  }}
                />
                <div className="demo-actions">
                  <button
                    className="demo-button"
                    type="button"
                    onClick={() => signOut(false, 'identities' in claims)}
                  >
                    {text.signOut}
                  </button>
                  <button
                    className="demo-button demo-quiet"
                    type="button"
                    onClick={() => signOut(true, 'identities' in claims)}
                  >
                    {text.everywhere}
                  </button>
                </div>
              </div>
            )}
          </SignedIn>
        </RequireSession>
        <StepUp links={{ account: '#account-passkeys' }} />
      </CountersignProvider>
    </SessionProvider>
  );
}

/** Undefined if the code does not load: the session ends all the same. */
const federationAt = async (
  session: AccountPageProps['session'],
  { pages }: AccountPlace,
): Promise<Federation | undefined> =>
  pages === undefined
    ? undefined
    : import('../providers/federation-of.ts').then(
        ({ federationOf }) => federationOf(session, pages),
        () => undefined,
      );

/** The sections, which ask the user for fresh proof before dangerous changes. */
function ProvenAccount({ options, ofProvider, ...props }: AccountProps & { ofProvider: boolean }) {
  const deletion = useConfirm(demands.deleteAccount);
  const change = useConfirm(demands.passkeys);
  return (
    <Account
      {...props}
      options={{
        ...options,
        passkeys: { confirm: change },
        // Cognito itself has nothing that such a user could prove; the section asks for their name.
        'delete-account': ofProvider ? {} : { confirm: deletion },
      }}
    />
  );
}

interface WhoProps {
  claims: { readonly [name: string]: unknown };
  expiresAt: number;
  text: AccountText;
}

/** What the ID token says of the user. */
function WhoYouAre({ claims, expiresAt, text }: WhoProps) {
  const { auth_time: since } = claims;
  const told = (['email', 'given_name', 'phone_number', 'sub'] as const).filter(
    (name) => typeof claims[name] === 'string',
  );
  return (
    <section className="demo-card" aria-labelledby="who">
      <h2 id="who">{text.who}</h2>
      <dl className="demo-claims">
        {told.map((name) => (
          <Claim key={name} name={text[name]} value={<bdi>{String(claims[name])}</bdi>} />
        ))}
        {typeof since === 'number' && (
          <Claim name={text.since} value={<Moment at={since * 1000} />} />
        )}
        <Claim name={text.expires} value={<Moment at={expiresAt} />} />
      </dl>
    </section>
  );
}

const Claim = ({ name, value }: { name: string; value: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
