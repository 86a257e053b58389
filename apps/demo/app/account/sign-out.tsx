'use client';

import { useState } from 'react';
import { useAccount, useAccountText } from './account-provider.tsx';
import { Section } from './section.tsx';
import { takeFocus } from './take-focus.ts';

type State = 'ready' | 'here' | 'everywhere' | 'failed' | 'unheard';

/** Signs out here or everywhere. It is over here whatever Cognito says; without the server it is not. */
export function SignOut() {
  const { call } = useAccount();
  const text = useAccountText('signOut');
  const [state, setState] = useState<State>('ready');
  const pending = state === 'here' || state === 'everywhere';

  const signOut = async (scope: 'here' | 'everywhere') => {
    if (pending) return;
    setState(scope);
    try {
      const heard = await call(scope === 'here' ? 'RevokeToken' : 'GlobalSignOut', {});
      // What the relay adds to Cognito's empty answer.
      const unheard = 'Revoked' in heard && heard.Revoked === false;
      if (unheard && scope === 'everywhere') return setState('unheard');
      // A new document: nothing that was rendered for the session stays.
      location.assign('/');
    } catch {
      setState('failed');
    }
  };

  return (
    <Section title={text.title}>
      <p role="status">
        {state === 'failed' && text.failed}
        {state === 'unheard' && text.unheard}
      </p>
      <div className="demo-actions">
        {state === 'unheard' ? (
          // A new document, as above. The buttons are gone, so it takes the focus.
          <a className="demo-button" href="/" ref={takeFocus}>
            {text.toSignIn}
          </a>
        ) : (
          <>
            <button
              className="demo-button"
              type="button"
              aria-disabled={pending}
              onClick={() => signOut('here')}
            >
              {state === 'here' ? text.pending : text.here}
            </button>
            <button
              className="demo-button demo-quiet"
              type="button"
              aria-disabled={pending}
              onClick={() => signOut('everywhere')}
            >
              {state === 'everywhere' ? text.pending : text.everywhere}
            </button>
          </>
        )}
      </div>
    </Section>
  );
}
