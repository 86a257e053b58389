import { createSignIn, type SignInClient } from '@countersign/core/flow';
import { type AuthFlow, relayTransport, type Transport } from '@countersign/core/transport';
import { useEffect, useState } from 'react';
import { authRoute } from '../lib/auth-route.ts';
import { deviceStore, pageStorage } from '../lib/browser-storage.ts';

interface Options {
  userPoolId: string;
  clientId: string;
  authFlow: AuthFlow;
}

/**
 * A sign-in through this server for a page that begins it with a form of its own; after a reload it
 * is where it was.
 */
export function useRelayClient(
  page: string,
  options: Options,
): { client: SignInClient; transport: Transport } {
  const [transport] = useState(() => relayTransport(authRoute(options.clientId)));
  const [client] = useState(() =>
    createSignIn({ ...options, transport, deviceStore, storage: pageStorage(page) }),
  );
  useEffect(() => {
    client.resume().catch(() => {});
    return client.leave;
  }, [client]);
  return { client, transport };
}
