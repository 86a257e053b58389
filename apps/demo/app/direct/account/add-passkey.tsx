import { fetchTransport } from '@countersign/core/transport';
import { CountersignProvider } from '@countersign/react';
import { RegisterPasskey } from '@countersign/react/register-passkey';
import { useState } from 'react';
import { passkeyCalls } from '../../../lib/passkey-calls.ts';
import type { Tokens } from '../../../lib/tokens.ts';
import { pageFetch } from '../../../lib/wire/page-fetch.ts';

/** The kit's registration of a passkey: its two calls go where the sign-in's went. */
export function AddPasskey({ tokens, endpoint }: { tokens: Tokens; endpoint: string }) {
  const [transport] = useState(() => fetchTransport({ endpoint, fetch: pageFetch }));
  const { accessToken: AccessToken } = tokens;
  return (
    <CountersignProvider headingLevel={2}>
      <div className="demo-passkey">
        <RegisterPasskey {...passkeyCalls(transport, { AccessToken })} />
      </div>
    </CountersignProvider>
  );
}
