'use client';

import { fetchTransport } from '@countersign/core/transport';
import { useRouter } from 'next/navigation';
import { keepTokens } from '../../lib/tokens.ts';
import { pageFetch } from '../../lib/wire/page-fetch.ts';
import { SignInPanel } from '../sign-in-panel.tsx';
import type { PanelProps } from '../sign-in-screen.tsx';

/** The kit's sign-in, talking to Cognito straight from the browser. */
export function DirectPanel({ endpoint, ...signIn }: PanelProps & { endpoint: string }) {
  const router = useRouter();
  return (
    <SignInPanel
      {...signIn}
      mode="direct"
      makeTransport={() => fetchTransport({ endpoint, fetch: pageFetch })}
      onSignedIn={(tokens) => {
        keepTokens(tokens);
        router.replace('/direct/account');
      }}
    />
  );
}
