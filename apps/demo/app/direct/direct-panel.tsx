'use client';

import { SessionProvider } from '@countersign/react/session';
import { useRouter } from 'next/navigation';
import { directSession, keepClient } from '../../lib/direct-session.ts';
import { useStartedOver } from '../../lib/started-over.ts';
import { SignInPanel } from '../sign-in-panel.tsx';
import type { PanelProps } from '../sign-in-screen.tsx';

/** The kit's sign-in, talking to Cognito straight from the browser. */
export function DirectPanel({ endpoint, ...signIn }: PanelProps & { endpoint: string }) {
  const router = useRouter();
  const session = directSession(signIn, endpoint);
  return (
    <SessionProvider key={useStartedOver()} session={session}>
      <SignInPanel
        {...signIn}
        mode="direct"
        makeTransport={() => session.options.transport}
        onSignedIn={() => {
          keepClient(signIn.clientId);
          router.replace('/direct/account');
        }}
      />
    </SessionProvider>
  );
}
