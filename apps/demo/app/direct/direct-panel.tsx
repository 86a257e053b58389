'use client';

import { SessionProvider } from '@countersign/react/session';
import { useRouter } from 'next/navigation';
import { directSession, keepClient } from '../../lib/direct-session.ts';
import { useStartedOver } from '../../lib/started-over.ts';
import { LaterProviders } from '../providers/later-providers.tsx';
import { SignInPanel } from '../sign-in-panel.tsx';
import type { PanelProps } from '../sign-in-screen.tsx';

/** The kit's sign-in, talking to Cognito straight from the browser. */
export function DirectPanel({ endpoint, offered, ...signIn }: PanelProps & { endpoint: string }) {
  const router = useRouter();
  const session = directSession(signIn, endpoint);
  const goOn = () => {
    keepClient(signIn.clientId);
    router.replace('/direct/account');
  };
  return (
    <SessionProvider key={useStartedOver()} session={session}>
      <SignInPanel
        {...signIn}
        mode="direct"
        makeTransport={() => session.options.transport}
        footer={({ at }) =>
          at === 'identify' &&
          offered && (
            <LaterProviders
              room={offered.room}
              load={(lang) =>
                import('../providers/buttons.tsx').then(({ buttonsIn }) =>
                  buttonsIn(lang, session, offered, { onSignedIn: goOn }),
                )
              }
            />
          )
        }
        onSignedIn={goOn}
      />
    </SessionProvider>
  );
}
