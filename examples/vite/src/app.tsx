import type { SignedIn } from '@countersign/core/flow';
import { fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useState } from 'react';

// `pnpm emulator` listens there. For a pool at AWS: fetchTransport({ region: 'eu-west-1' }).
const transport = fetchTransport({ endpoint: 'http://127.0.0.1:9440' });

export function App() {
  const [tokens, setTokens] = useState<SignedIn['tokens']>();
  if (tokens) return <h1>Welcome back</h1>;
  return (
    <SignIn
      transport={transport}
      userPoolId="us-east-1_Example01"
      clientId="example"
      authFlow="USER_SRP_AUTH"
      onSignedIn={setTokens}
    />
  );
}
