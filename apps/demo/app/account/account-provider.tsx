'use client';

import { ServiceError } from '@countersign/core';
import { createSession, type RelayedSession } from '@countersign/core/session';
import { relayTransport, type Transport } from '@countersign/core/transport';
import { CountersignProvider } from '@countersign/react';
import { AnnouncerProvider } from '@countersign/react/parts';
import { SessionProvider } from '@countersign/react/session';
import { StepUp } from '@countersign/react/step-up';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { authRoute } from '../../lib/auth-route.ts';
import type { AccountText } from '../../lib/messages/account.en.ts';

/** The user of this account, and how the page calls the app's own server for them. */
export interface OwnAccount {
  call: Transport;
  /** The service's own name for the person. */
  username: string;
  /** The name that the user knows: their email address, if they have one. */
  name: string;
  text: AccountText;
}

const AccountContext = createContext<OwnAccount | undefined>(undefined);

interface Props {
  clientId: string;
  username: string;
  name: string;
  text: AccountText;
  /** What the server knows of the session. */
  initial: RelayedSession | null;
  children: ReactNode;
}

/** Around all sections: one transport, one place that speaks to screen readers. */
export function AccountProvider({ clientId, username, name, text, initial, children }: Props) {
  const call = useMemo(() => leavingWhenEnded(relayTransport(authRoute(clientId))), [clientId]);
  const [session] = useState(() => createSession({ relay: authRoute(clientId), initial }));
  const account = useMemo(() => ({ call, username, name, text }), [call, username, name, text]);
  return (
    <AccountContext.Provider value={account}>
      <CountersignProvider headingLevel={3} issuer="Countersign demo">
        <SessionProvider session={session}>
          <AnnouncerProvider>{children}</AnnouncerProvider>
          <StepUp links={{ account: '/account' }} />
        </SessionProvider>
      </CountersignProvider>
    </AccountContext.Provider>
  );
}

export function useAccount(): OwnAccount {
  const account = useContext(AccountContext);
  if (!account) throw new TypeError('A section of the account page stands outside its provider.');
  return account;
}

/** What one section says, in the language of the page. */
export const useAccountText = <S extends keyof AccountText>(section: S): AccountText[S] =>
  useAccount().text[section];

/** Once nobody is signed in any more the page makes way for the sign-in; nothing is answered then. */
function leavingWhenEnded(transport: Transport): Transport {
  return async (operation, input, options) => {
    try {
      return await transport(operation, input, options);
    } catch (error) {
      if (!(error instanceof ServiceError && error.status === 401)) throw error;
      location.assign('/?ended');
      return new Promise<never>(() => {});
    }
  };
}
