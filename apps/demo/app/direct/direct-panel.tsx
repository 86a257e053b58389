'use client';

import { SessionProvider } from '@countersign/react/session';
import { useRouter } from 'next/navigation';
import { directSession, keepClient } from '../../lib/direct-session.ts';
import type { SignInText } from '../../lib/messages/sign-in.en.ts';
import { useStartedOver } from '../../lib/started-over.ts';
import { NewHere } from '../new-here.tsx';
import { SignInPanel } from '../sign-in-panel.tsx';
import type { PanelProps } from '../sign-in-screen.tsx';

/** The kit's sign-in, talking to Cognito straight from the browser. */
export function DirectPanel({
  endpoint,
  text,
  ...signIn
}: PanelProps & { endpoint: string; text: SignInText }) {
  const router = useRouter();
  const session = directSession(signIn, endpoint);
  return (
    <SessionProvider key={useStartedOver()} session={session}>
      <SignInPanel
        {...signIn}
        mode="direct"
        makeTransport={() => session.options.transport}
        footer={({ at }) =>
          at === 'identify' && <NewHere mode="direct" text={text} forgotPassword={false} />
        }
        onSignedIn={() => {
          keepClient(signIn.clientId);
          router.replace('/direct/account');
        }}
      />
    </SessionProvider>
  );
}
