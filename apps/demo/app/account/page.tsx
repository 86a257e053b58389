import type { Metadata } from 'next';
import { sessions } from '../../lib/auth.ts';
import { readableClaim } from '../../lib/claims.ts';
import { SignOutButton } from './sign-out-button.tsx';

export const metadata: Metadata = { title: 'Your account' };

/** What is shown of the ID token, by its everyday name. */
const shown = { email: 'E-mail', given_name: 'Given name', sub: 'User id', auth_time: 'Signed in' };

/** Rendered by the server, for whoever is signed in there. */
export default async function ServerAccountPage() {
  const { claims } = await sessions().requireSession();
  const rows = Object.entries(shown).filter(([name]) => Object.hasOwn(claims, name));
  return (
    <div className="demo-article">
      <h1>You are signed in</h1>
      <section className="demo-card" aria-labelledby="who">
        <h2 id="who">Who you are</h2>
        <dl className="demo-claims">
          {rows.map(([name, label]) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                <bdi>{readableClaim(name, claims[name])}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="demo-actions">
        <SignOutButton clientId={String(claims['aud'])} />
      </div>
    </div>
  );
}
