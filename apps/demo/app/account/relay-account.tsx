'use client';

import type { AccountData } from '@countersign/core/account';
import { createSession, type RelayedSession } from '@countersign/core/session';
import { useSession } from '@countersign/react/session';
import { useEffect, useState } from 'react';
import type { AccountPlace } from '../../lib/account-place.ts';
import { authRoute } from '../../lib/auth-route.ts';
import { AccountPage, type AccountPageProps } from './account-page.tsx';
import { type Outcome, SignedOut } from './signed-out.tsx';

interface Props extends AccountPageProps {
  place: AccountPlace;
  /** What the server knew when it rendered the page. */
  initial: { session: RelayedSession | null; account: Partial<AccountData> };
  /** The sign-in page that says that the session has ended. */
  ended: string;
}

/** The account through this server, which keeps the tokens. */
export function RelayAccount({ initial, ended, ...page }: Props) {
  const { clientId, userPoolId } = page.place;
  const [session] = useState(() =>
    // The pool is part of a password's proof, which a step-up may need.
    createSession({ relay: authRoute(clientId), userPoolId, initial: initial.session }),
  );
  return (
    <AccountPage
      {...page}
      session={session}
      initial={initial.account}
      signedOut={(outcome) => <Leaving {...{ outcome, ended, text: page.text }} />}
    />
  );
}

/** The page makes way for the sign-in, unless the service could not be told. */
function Leaving({
  outcome,
  ended,
  text,
}: { outcome: Outcome; ended: string } & Pick<Props, 'text'>) {
  const session = useSession();
  const reason = session.status === 'signed-out' ? session.reason : undefined;
  const stays = reason === undefined || outcome === 'pending' || outcome === 'forgotten';
  useEffect(() => {
    if (!stays) location.assign(reason === 'signed-out' ? '/' : ended);
  }, [stays, reason, ended]);
  return <SignedOut {...{ outcome, text }} signIn="/" />;
}
