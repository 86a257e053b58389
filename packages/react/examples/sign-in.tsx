'use client';
import { fetchTransport } from '@countersign/core/transport';
import { createChallenge, SignIn, type SignInProps, views } from '@countersign/react';
import { type ReactNode, useState } from 'react';

/** Every challenge as the kit shows it; your own views go here: `{ ...views, SMS_MFA: SmsMfa }`. */
const Challenge = createChallenge({ ...views });

export interface SignInPageProps extends Pick<SignInProps, 'onSignedIn' | 'footer'> {
  /** E.g. `eu-west-1_AbCdEfGhI`; the part before the `_` is its region. */
  userPoolId: string;
  clientId: string;
  /** Instead of the service: any address that speaks its protocol, e.g. the emulator's. */
  endpoint?: string | undefined;
}

/** A whole sign-in in the middle of its page, from a name to tokens. */
export function SignInPage(props: SignInPageProps): ReactNode {
  const { userPoolId, clientId, endpoint, ...look } = props;
  const [region] = userPoolId.split('_');
  const [transport] = useState(() => fetchTransport({ region, endpoint }));
  return (
    <main className="flex min-h-svh items-center justify-center p-6">
      <SignIn {...{ transport, userPoolId, clientId, Challenge }} {...look} />
    </main>
  );
}
