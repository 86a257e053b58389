import { type ReactNode, useId, useState } from 'react';
import { useTotp } from './totp.ts';

interface AuthenticatorAppProps {
  /** The key of an app that is set up already, in base32. */
  known: string | undefined;
  /** Milliseconds since the epoch, as the pool counts them. */
  now: () => number;
}

/** What an app on the person's phone would show. A key can be put in, as it is when one is set up. */
export function AuthenticatorApp({ known = '', now }: AuthenticatorAppProps): ReactNode {
  const id = useId();
  const [key, setKey] = useState(known);
  const code = useTotp(key, now);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Authenticator app</h2>
      <label className="flow-key">
        Key
        <input
          type="text"
          value={key}
          autoComplete="off"
          spellCheck={false}
          placeholder="Copied from the set-up screen"
          onChange={(event) => setKey(event.target.value)}
        />
      </label>
      {code ? (
        <code className="flow-code">{code}</code>
      ) : (
        <p>{key ? 'That is no key yet: letters A to Z and digits 2 to 7.' : 'No account in it.'}</p>
      )}
    </section>
  );
}
