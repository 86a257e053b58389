'use client';

import { SessionProvider } from '@countersign/react/session';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { directSession, keepClient } from '../../lib/direct-session.ts';
import { useStartedOver } from '../../lib/started-over.ts';
import { beneathForm } from '../providers/beneath-form.tsx';
import { SignInPanel } from '../sign-in-panel.tsx';
import type { PanelProps } from '../sign-in-screen.tsx';

interface Props extends PanelProps {
  endpoint: string;
  /** For users who cannot sign in yet. */
  newHere: ReactNode;
}

/** The kit's sign-in, talking to Cognito straight from the browser. */
export function DirectPanel({ endpoint, newHere, offered, ...signIn }: Props) {
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
        footer={beneathForm(offered, newHere, (offered, lang) =>
          import('../providers/buttons.tsx').then(({ buttonsIn }) =>
            buttonsIn(lang, session, offered, { onSignedIn: goOn }),
          ),
        )}
        onSignedIn={goOn}
      />
    </SessionProvider>
  );
}
