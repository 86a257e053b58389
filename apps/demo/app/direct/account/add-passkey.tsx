import type { Transport } from '@countersign/core/transport';
import { CountersignProvider } from '@countersign/react';
import { RegisterPasskey } from '@countersign/react/register-passkey';
import { useConfirm } from '@countersign/react/step-up';
import { demands } from '../../../lib/demands.ts';
import { passkeyCalls } from '../../../lib/passkey-calls.ts';

interface Props {
  transport: Transport;
  getAccessToken: () => Promise<string>;
}

/** The kit's registration of a passkey: its two calls go where the sign-in's went. */
export function AddPasskey({ transport, getAccessToken }: Props) {
  const confirm = useConfirm(demands.addPasskey);
  const { start, complete } = passkeyCalls(transport, async () => ({
    AccessToken: await getAccessToken(),
  }));
  return (
    <CountersignProvider headingLevel={2}>
      <div className="demo-passkey">
        <RegisterPasskey
          start={async (options) => {
            await confirm(options);
            return start(options);
          }}
          complete={complete}
        />
      </div>
    </CountersignProvider>
  );
}
