import { useSettings } from '@countersign/react';
import { useId } from 'react';
import { claimsOf, readableClaim } from '../../../lib/claims.ts';
import type { DirectAccountText } from '../../../lib/messages/direct-account.en.ts';

interface Props {
  title: string;
  token: string;
  kind: keyof DirectAccountText['everyClaim'];
  text: DirectAccountText;
  /** The claims to show by their everyday names, where the token has them. */
  names: readonly (keyof DirectAccountText['claims'])[];
}

/** One token: the claims that matter, and all of them on demand. */
export function Claims({ title, token, kind, text, names }: Props) {
  const heading = useId();
  const claims = claimsOf(token);
  const { lang = 'en' } = useSettings();
  const named = names.filter((name) => Object.hasOwn(claims, name));
  return (
    <section className="demo-card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ClaimList
        rows={named.map((name) => [text.claims[name], readableClaim(name, claims[name], lang)])}
      />
      <details>
        <summary>{text.everyClaim[kind]}</summary>
        <ClaimList
          code
          rows={Object.entries(claims).map(([name, value]) => [
            name,
            readableClaim(name, value, lang),
          ])}
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
