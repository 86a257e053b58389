'use client';

import { relayTransport } from '@countersign/core/transport';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { authRoute } from '../lib/auth-route.ts';
import { beneathForm } from './providers/beneath-form.tsx';
import { SignInPanel } from './sign-in-panel.tsx';
import type { PanelProps } from './sign-in-screen.tsx';

interface Props extends PanelProps {
  next: string;
  /** For users who cannot sign in yet. */
  newHere: ReactNode;
}

/** The kit's sign-in, talking to this app's own server: the page never has a token. */
export function RelayPanel({ newHere, next, offered, ...signIn }: Props) {
  const router = useRouter();
  return (
    <SignInPanel
      {...signIn}
      mode="relay"
      makeTransport={() => relayTransport(authRoute(signIn.clientId))}
      footer={beneathForm(offered, newHere, (offered, lang) =>
        import('./providers/relay-buttons.tsx').then(({ relayButtons }) =>
          relayButtons(lang, signIn.clientId, offered, next),
        ),
      )}
      onSignedIn={() => router.replace(next)}
    />
  );
}
