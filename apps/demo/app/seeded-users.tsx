import type { AuthFlow } from '@countersign/core/transport';
import Link from 'next/link';
import { type SeededUser, seededUsers } from '../lib/seed.ts';
import { signInAddress } from '../lib/sign-in-address.ts';

const nobody: SeededUser = {
  username: 'nobody@example.com',
  password: undefined,
  shows: 'Not a user at all: the screens never tell whether somebody has an account.',
};

/** Who can sign in here, and what each of them shows. A press fills in the name. */
export function SeededUsers({ chosen, flow }: { chosen: string; flow: AuthFlow }) {
  return (
    <section aria-labelledby="seeded-users">
      <h2 id="seeded-users">People to sign in as</h2>
      <p className="demo-muted">
        They live in an emulated user pool on this machine. Codes arrive in the{' '}
        <Link href="/inbox" target="_blank">
          inbox
          <span className="demo-hidden"> (opens in a new tab)</span>
        </Link>
        .
      </p>
      <ul className="demo-users">
        {[...seededUsers, nobody].map(({ username, password, shows }) => (
          <li key={username}>
            <Link
              className="demo-user"
              href={signInAddress(username, flow)}
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
          </li>
        ))}
      </ul>
    </section>
  );
}
