'use client';

import '@countersign/react/styles/sign-up.css';
import type { Pool } from '@countersign/core/pool';
import { relayTransport } from '@countersign/core/transport';
import { CountersignProvider } from '@countersign/react';
import { SessionProvider } from '@countersign/react/session';
import { SignUp, type SignUpMessages } from '@countersign/react/sign-up';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { authRoute } from '../../lib/auth-route.ts';
import { deviceStore, pageStorage } from '../../lib/browser-storage.ts';
import { directSession, keepClient } from '../../lib/direct-session.ts';
import { type Mode, modes } from '../../lib/modes.ts';

interface Props {
  mode: Mode;
  pool: Pool & { endpoint: string };
  messages: SignUpMessages | undefined;
}

/** A new account, by a form that the kit makes for the pool. */
export function SignUpPanel({ mode, pool, messages }: Props) {
  const router = useRouter();
  const [transport] = useState(() => relayTransport(authRoute(pool.clientId)));
  const [storage] = useState(() => pageStorage(`${mode} sign-up`));
  const { signIn, account } = modes[mode];
  const onSignedIn = () => {
    keepClient(pool.clientId);
    router.replace(account);
  };
  const options = { pool, identifier: 'email', signIn, onSignedIn, deviceStore, storage } as const;
  const form =
    mode === 'relay' ? (
      <SignUp {...options} transport={transport} />
    ) : (
      <SessionProvider session={directSession(pool, pool.endpoint)}>
        <SignUp {...options} />
      </SessionProvider>
    );
  return <CountersignProvider messages={messages}>{form}</CountersignProvider>;
}
