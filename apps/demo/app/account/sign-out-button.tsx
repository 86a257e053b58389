'use client';

import { relayTransport } from '@countersign/core/transport';
import { useState } from 'react';
import { authRoute } from '../../lib/auth-route.ts';

/** Signs out here. The session is over whatever Cognito says; without the server it is not. */
export function SignOutButton({ clientId }: { clientId: string }) {
  const [state, setState] = useState<'ready' | 'pending' | 'failed'>('ready');
  const signOut = async () => {
    if (state === 'pending') return;
    setState('pending');
    try {
      await relayTransport(authRoute(clientId))('RevokeToken', {});
      // A new document: nothing that was rendered for the session stays.
      location.assign('/');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        className="demo-button"
        type="button"
        aria-disabled={state === 'pending'}
        onClick={signOut}
      >
        {state === 'pending' ? 'Signing out…' : 'Sign out'}
      </button>
      <p role="status">{state === 'failed' && 'The server did not answer. Try again.'}</p>
    </>
  );
}
