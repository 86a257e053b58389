'use client';

import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { authRoute } from '../lib/auth-route.ts';
import { deviceStore, resumeStorage } from '../lib/browser-storage.ts';
import type { SignInText } from '../lib/messages/sign-in.en.ts';
import { useStartedOver } from '../lib/start-over.ts';
import { NewHere } from './new-here.tsx';
import type { PanelProps } from './sign-in-screen.tsx';

/** The kit's sign-in, talking to this app's own server: the page never has a token. */
export function RelayPanel({ text, ...signIn }: PanelProps & { text: SignInText }) {
  const router = useRouter();
  const startedOver = useStartedOver();
  const [transport] = useState(() => relayTransport(authRoute(signIn.clientId)));
  const [storage] = useState(() => resumeStorage('relay', signIn));
  return (
    <SignIn
      key={startedOver}
      {...signIn}
      transport={transport}
      deviceStore={deviceStore}
      storage={storage}
      identifier="email"
      footer={<NewHere text={text} forgotPassword={signIn.authFlow === 'USER_AUTH'} />}
      onSignedIn={() => router.replace('/account')}
    />
  );
}
