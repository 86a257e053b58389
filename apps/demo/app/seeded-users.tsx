import type { AuthFlow } from '@countersign/core/transport';
import Link from 'next/link';
import { allowedFlow } from '../lib/flows.ts';
import type { Mode } from '../lib/modes.ts';
import { placeOf } from '../lib/place.ts';
import { type SeededUser, seededPlaces } from '../lib/seed.ts';
import { signInAddress } from '../lib/sign-in-address.ts';

const nobody: SeededUser = {
  username: 'nobody@example.com',
  password: undefined,
  totpSecret: undefined,
  shows: 'Not a user at all: the screens never tell whether somebody has an account.',
};

const people = [...seededPlaces.flatMap(({ users }) => users), nobody];

interface Props {
  mode: Mode;
  chosen: string;
  flow: AuthFlow;
}

/** Who can sign in here, and what each of them shows. A press fills in the name, and signs in to their pool. */
export function SeededUsers({ mode, chosen, flow }: Props) {
  return (
    <section aria-labelledby="seeded-users">
      <h2 id="seeded-users">People to sign in as</h2>
      <p className="demo-muted">
        They live in emulated user pools on this machine; a press chooses one. Codes arrive in the{' '}
        <Link href="/inbox" target="_blank">
          inbox
          <span className="demo-hidden"> (opens in a new tab)</span>
        </Link>
        .
      </p>
      <ul className="demo-users">
        {people.map(({ username, password, totpSecret, shows }) => (
          <li key={username}>
            <Link
              className="demo-user"
              href={signInAddress(mode, username, allowedFlow(placeOf(username).flows, flow))}
              prefetch={false}
              aria-current={username === chosen ? 'true' : undefined}
            >
              {username}
            </Link>
            <p>{shows}</p>
            {password !== undefined && (
              <p className="demo-muted">
                Password <code>{password}</code>
              </p>
            )}
            {totpSecret !== undefined && (
              <p className="demo-muted">
                Key for an authenticator app <code>{totpSecret}</code>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
