'use client';

import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useRouter } from 'next/navigation';

const transport = relayTransport('/api/auth');

export function SignInPanel() {
  const router = useRouter();
  return (
    <SignIn
      transport={transport}
      userPoolId="us-east-1_Example01"
      clientId="example"
      authFlow="USER_SRP_AUTH"
      onSignedIn={() => router.push('/account')}
    />
  );
}
