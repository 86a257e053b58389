import type { SignedIn } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { createChallenge, SignIn, views } from '@countersign/react';
import { type ReactNode, useState } from 'react';
import { EmailCode } from './email-code.tsx';

/** Every challenge as the kit shows it, but this one. */
const Challenge = createChallenge({ ...views, EMAIL_OTP: EmailCode });

export interface AppProps {
  /** Calls Cognito, your own server, or an emulator. */
  transport: Transport;
}

export function App({ transport }: AppProps): ReactNode {
  const [tokens, setTokens] = useState<SignedIn['tokens']>();
  if (tokens) return <h1>Welcome</h1>;
  return (
    <SignIn
      transport={transport}
      userPoolId="us-east-1_Example01"
      clientId="example"
      Challenge={Challenge}
      onSignedIn={setTokens}
    />
  );
}
