'use client';

import { relayTransport } from '@countersign/core/transport';
import { useRouter } from 'next/navigation';
import { authRoute } from '../lib/auth-route.ts';
import type { SignInText } from '../lib/messages/sign-in.en.ts';
import { NewHere } from './new-here.tsx';
import { SignInPanel } from './sign-in-panel.tsx';
import type { PanelProps } from './sign-in-screen.tsx';

/** The kit's sign-in, talking to this app's own server: the page never has a token. */
export function RelayPanel({
  text,
  next,
  ...signIn
}: PanelProps & { text: SignInText; next: string }) {
  const router = useRouter();
  return (
    <SignInPanel
      {...signIn}
      mode="relay"
      makeTransport={() => relayTransport(authRoute(signIn.clientId))}
      footer={({ at }) =>
        at === 'identify' && (
          <NewHere mode="relay" text={text} forgotPassword={signIn.authFlow === 'USER_AUTH'} />
        )
      }
      onSignedIn={() => router.replace(next)}
    />
  );
}
