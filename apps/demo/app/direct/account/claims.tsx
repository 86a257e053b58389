import { useId } from 'react';
import { claimsOf, readableClaim } from '../../../lib/claims.ts';

/** What people call the claims they care about. */
const labels = {
  email: 'E-mail',
  given_name: 'Given name',
  phone_number: 'Phone',
  sub: 'User id',
  scope: 'Scope',
  client_id: 'App client',
  auth_time: 'Signed in',
  exp: 'Expires',
} as const;

interface Props {
  title: string;
  token: string;
  /** What AWS calls the token. */
  kind: string;
  /** The claims to show by their everyday names, where the token has them. */
  names: readonly (keyof typeof labels)[];
}

/** One token: the claims that matter, and all of them on demand. */
export function Claims({ title, token, kind, names }: Props) {
  const heading = useId();
  const claims = claimsOf(token);
  const named = names.filter((name) => Object.hasOwn(claims, name));
  return (
    <section className="demo-card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ClaimList rows={named.map((name) => [labels[name], readableClaim(name, claims[name])])} />
      <details>
        <summary>Every claim of the {kind}</summary>
        <ClaimList
          code
          rows={Object.entries(claims).map(([name, value]) => [name, readableClaim(name, value)])}
        />
      </details>
    </section>
  );
}

function ClaimList({
  rows,
  code = false,
}: {
  rows: (readonly [string, string])[];
  code?: boolean;
}) {
  return (
    <dl className="demo-claims">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{code ? <code>{name}</code> : name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
