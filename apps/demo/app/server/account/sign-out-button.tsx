'use client';

import { relayTransport } from '@countersign/core/transport';
import { useState } from 'react';

/** Signs out here. The session is over whatever Cognito says; without the server it is not. */
export function SignOutButton() {
  const [state, setState] = useState<'ready' | 'pending' | 'failed'>('ready');
  const signOut = async () => {
    if (state === 'pending') return;
    setState('pending');
    try {
      await relayTransport('/api/auth')('RevokeToken', {});
      // A new document: nothing that was rendered for the session stays.
      location.assign('/server');
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
