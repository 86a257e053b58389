'use client';

import { type AuthFlow, fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
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
  return (
    <SignIn
      {...signIn}
      transport={transport}
      identifier="email"
      onSignedIn={(tokens) => {
        keepTokens(tokens);
        router.push('/account');
      }}
    />
  );
}
