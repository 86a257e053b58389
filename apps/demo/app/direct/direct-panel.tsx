'use client';

import { fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { deviceStore, resumeStorage } from '../../lib/browser-storage.ts';
import { useStartedOver } from '../../lib/start-over.ts';
import { keepTokens } from '../../lib/tokens.ts';
import { pageFetch } from '../../lib/wire/page-fetch.ts';
import type { PanelProps } from '../sign-in-screen.tsx';

/** The kit's sign-in, talking to Cognito straight from the browser. */
export function DirectPanel({ endpoint, ...signIn }: PanelProps & { endpoint: string }) {
  const router = useRouter();
  const startedOver = useStartedOver();
  const [transport] = useState(() => fetchTransport({ endpoint, fetch: pageFetch }));
  const [storage] = useState(() => resumeStorage('direct', signIn));
  return (
    <SignIn
      key={startedOver}
      {...signIn}
      transport={transport}
      deviceStore={deviceStore}
      storage={storage}
      identifier="email"
      onSignedIn={(tokens) => {
        keepTokens(tokens);
        router.replace('/direct/account');
      }}
    />
  );
}
