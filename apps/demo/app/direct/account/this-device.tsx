import { useRef, useState } from 'react';
import { deviceStore } from '../../../lib/browser-storage.ts';
import { callCognito } from '../../../lib/cognito.ts';
import type { DirectAccountText } from '../../../lib/messages/direct-account.en.ts';
import { type Tokens, usernameOf } from '../../../lib/tokens.ts';

interface Props {
  tokens: Tokens;
  endpoint: string;
  text: DirectAccountText;
}

/** Where a pool remembers devices: forgets this one. Only shown once the tokens are known. */
export function ThisDevice({ tokens, endpoint, text }: Props) {
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
        {text.device}
      </h2>
      <p role="status">
        {outcome === 'forgotten' && text.deviceForgotten}
        {outcome === 'refused' && text.deviceRefused}
        {!over && text.deviceHeld}
      </p>
      {!over && (
        <button
          className="demo-button demo-quiet"
          type="button"
          aria-disabled={outcome === 'pending'}
          onClick={forget}
        >
          {outcome === 'pending' ? text.forgetting : text.forget}
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
