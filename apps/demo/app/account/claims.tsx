import { readableClaim } from '../../lib/claims.ts';
import type { AccountText } from '../../lib/messages/account.en.ts';
import { pageLanguage } from '../../lib/texts.ts';
import { Moment } from '../moment.tsx';
import { Section } from './section.tsx';

const shown = ['email', 'given_name', 'phone_number', 'sub'] as const;

interface Props {
  claims: Readonly<Record<string, unknown>>;
  /** In ms since the epoch. */
  expiresAt: number;
  text: AccountText['claims'];
}

/** What the ID token says: what matters by its everyday name, and all of it on demand. */
export async function Claims({ claims, expiresAt, text }: Props) {
  const { auth_time: since } = claims;
  const lang = await pageLanguage();
  return (
    <Section title={text.title}>
      <dl className="demo-claims">
        {shown
          .filter((name) => Object.hasOwn(claims, name))
          .map((name) => (
            <div key={name}>
              <dt>{text[name]}</dt>
              <dd>
                <bdi>{readableClaim(name, claims[name], lang)}</bdi>
              </dd>
            </div>
          ))}
        {typeof since === 'number' && (
          <div>
            <dt>{text.auth_time}</dt>
            <dd>
              <Moment at={since * 1000} />
            </dd>
          </div>
        )}
        <div>
          <dt>{text.expires}</dt>
          <dd>
            <Moment at={expiresAt} /> <span className="demo-muted">{text.renewed}</span>
          </dd>
        </div>
      </dl>
      <details>
        <summary>{text.all}</summary>
        <dl className="demo-claims">
          {Object.entries(claims).map(([name, value]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <bdi>{readableClaim(name, value, lang)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  );
}
