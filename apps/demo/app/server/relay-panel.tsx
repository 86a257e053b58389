'use client';

import { relayTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { deviceStore, resumeStorage } from '../../lib/browser-storage.ts';

/** The kit's sign-in, talking to this app's own server. */
export function RelayPanel(client: { userPoolId: string; clientId: string }) {
  const router = useRouter();
  const [transport] = useState(() => relayTransport('/api/auth'));
  const [storage] = useState(() => resumeStorage('server'));
  return (
    <SignIn
      {...client}
      transport={transport}
      deviceStore={deviceStore}
      storage={storage}
      identifier="email"
      onSignedIn={() => router.push('/server/account')}
    />
  );
}
