import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { sessions } from '../../lib/auth.ts';
import { places } from '../../lib/seed.ts';
import { RelayPanel } from './relay-panel.tsx';

export const metadata: Metadata = { title: 'Sign in through the server' };

/** The same sign-in, with the tokens kept by this server. */
export default async function ServerSignInPage() {
  if (await sessions().getSession()) redirect('/server/account');
  const [place] = places;
  if (!place) throw new TypeError('seed.json has no pool to sign in to.');
  return (
    <div className="demo-columns">
      <RelayPanel userPoolId={place.userPoolId} clientId={place.clientId} />
      <div className="demo-aside">
        <section aria-labelledby="relayed">
          <h2 id="relayed">Through the server</h2>
          <p className="demo-muted">
            The page’s calls go to this app’s own server, which calls Cognito and keeps the tokens
            in sealed cookies that no script can read. The page never has one.
          </p>
        </section>
      </div>
    </div>
  );
}
