import type { SignedIn } from '@countersign/core/flow';
import { fetchTransport } from '@countersign/core/transport';
import { SignIn } from '@countersign/react';
import { useState } from 'react';

const transport = fetchTransport({ endpoint: import.meta.env['VITE_COGNITO_ENDPOINT'] });

export function App() {
  const [tokens, setTokens] = useState<SignedIn['tokens']>();
  if (tokens) return <h1>Welcome back</h1>;
  return (
    <SignIn
      transport={transport}
      userPoolId="us-east-1_Packed001"
      clientId="vite0client"
      authFlow="USER_SRP_AUTH"
      onSignedIn={setTokens}
    />
  );
}
