import { useRef, useState } from 'react';
import { deviceStore } from '../../../lib/browser-storage.ts';
import { callCognito } from '../../../lib/cognito.ts';
import { type Tokens, usernameOf } from '../../../lib/tokens.ts';

interface Props {
  tokens: Tokens;
  endpoint: string;
}

/** Where a pool remembers devices: forgets this one. Only shown once the tokens are known. */
export function ThisDevice({ tokens, endpoint }: Props) {
  const [device] = useState(() => deviceStore.get(usernameOf(tokens)));
  const [outcome, setOutcome] = useState<'pending' | 'forgotten' | 'refused'>();
  const heading = useRef<HTMLHeadingElement>(null);
  if (!device) return null;

  const forget = async () => {
    if (outcome === 'pending') return;
    setOutcome('pending');
    const heard = await forgotten(endpoint, tokens, device.deviceKey);
    deviceStore.remove(usernameOf(tokens));
    setOutcome(heard ? 'forgotten' : 'refused');
    // The button that was pressed is about to go.
    heading.current?.focus();
  };
  const over = outcome === 'forgotten' || outcome === 'refused';
  return (
    <section className="demo-card" aria-labelledby="device">
      <h2 id="device" ref={heading} tabIndex={-1}>
        This device
      </h2>
      <p role="status">
        {outcome === 'forgotten' && 'Forgotten: the next sign-in here asks for the second factor.'}
        {outcome === 'refused' && 'Forgotten here; the service could not be told.'}
        {!over && 'This browser holds a key that can stand in for the second factor.'}
      </p>
      {!over && (
        <button
          className="demo-button demo-quiet"
          type="button"
          aria-disabled={outcome === 'pending'}
          onClick={forget}
        >
          {outcome === 'pending' ? 'Forgetting…' : 'Forget this device'}
        </button>
      )}
    </section>
  );
}

async function forgotten(endpoint: string, { accessToken }: Tokens, key: string): Promise<boolean> {
  try {
    const input = { AccessToken: accessToken, DeviceKey: key };
    return (await callCognito(endpoint, 'ForgetDevice', input)).ok;
  } catch {
    return false;
  }
}
