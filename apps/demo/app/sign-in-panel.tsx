'use client';

import { type AuthFlow, fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { deviceStore, resumeStorage } from '../lib/browser-storage.ts';
import { keepTokens } from '../lib/tokens.ts';

interface Props {
  endpoint: string;
  userPoolId: string;
  clientId: string;
  authFlow: AuthFlow;
  initialUsername: string;
}

/** The kit's sign-in, talking to Cognito straight from the browser. */
export function SignInPanel({ endpoint, ...signIn }: Props) {
  const router = useRouter();
  const [transport] = useState(() => fetchTransport({ endpoint }));
  const [storage] = useState(() => resumeStorage(`${signIn.authFlow} ${signIn.initialUsername}`));
  return (
    <SignIn
      {...signIn}
      transport={transport}
      deviceStore={deviceStore}
      storage={storage}
      identifier="email"
      onSignedIn={(tokens) => {
        keepTokens(tokens);
        router.push('/account');
      }}
    />
  );
}
