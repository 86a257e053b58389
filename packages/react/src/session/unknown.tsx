'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { messages } from './guard.messages.ts';
import { useProvided } from './session-context.ts';
import { useSessionState } from './use-session.ts';

/** Nothing while it is asked who is signed in; what can be done where there was no answer. */
export function Unknown(): ReactNode {
  const text = useMessages('session', messages);
  const { lang, dir } = useSettings();
  const { session } = useProvided();
  const state = useSessionState();
  return (
    <div role="status" lang={lang} dir={dir}>
      {state.status === 'loading' && state.error && (
        <div className="cs-card">
          <p>{text.unknown}</p>
          <button type="button" className="cs-button" onClick={() => void session.renew()}>
            {text.tryAgain}
          </button>
        </div>
      )}
    </div>
  );
}
