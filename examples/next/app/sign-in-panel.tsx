'use client';

import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useRouter } from 'next/navigation';
import { pool } from '../pool';

const transport = relayTransport('/api/auth');

export function SignInPanel({ next }: { next: string }) {
  const router = useRouter();
  return (
    <SignIn
      transport={transport}
      pool={pool}
      authFlow="USER_SRP_AUTH"
      onSignedIn={() => router.push(next)}
    />
  );
}
