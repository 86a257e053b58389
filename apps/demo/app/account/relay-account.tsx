'use client';

import { createSession, type RelayedSession } from '@countersign/core/session';
import { useState } from 'react';
import { authRoute } from '../../lib/auth-route.ts';
import { AccountPage, type AccountPageProps } from './account-page.tsx';

interface Props extends Omit<AccountPageProps, 'session'> {
  /** What the server knew when it rendered the page. */
  initialSession: RelayedSession | null;
}

/** The account through this server, which keeps the tokens. */
export function RelayAccount({ initialSession: initial, ...page }: Props) {
  const { clientId, userPoolId } = page.place;
  // The pool is part of a password's proof, which a step-up may need.
  const [session] = useState(() =>
    createSession({ relay: authRoute(clientId), clientId, userPoolId, initial }),
  );
  return <AccountPage {...page} session={session} />;
}
