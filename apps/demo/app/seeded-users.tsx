import Link from 'next/link';
import { type GalleryGroup, gallery } from '../lib/gallery.ts';
import type { GalleryText } from '../lib/messages/gallery.en.ts';
import type { Mode } from '../lib/modes.ts';
import { seededUser } from '../lib/seed.ts';
import { signInAddress } from '../lib/sign-in-address.ts';
import { CopyText } from './copy-text.tsx';
import { ResetButton } from './reset-button.tsx';

interface Props {
  mode: Mode;
  chosen: string;
  text: GalleryText;
}

/** The users that can sign in here, and what each of them shows. A press fills in username and flow. */
export function SeededUsers({ mode, chosen, text }: Props) {
  // The client gets no more than it shows.
  const { reset, resetting, resetHint, resetDone, resetFailed } = text;
  // The table's own keys.
  const groups = Object.keys(gallery) as GalleryGroup[];
  return (
    <section aria-labelledby="seeded-users">
      <h2 id="seeded-users">{text.title}</h2>
      <p className="demo-muted">
        {text.intro} {text.codes}{' '}
        <Link href="/inbox" target="_blank">
          {text.inbox}
          <span className="demo-hidden"> {text.newTab}</span>
        </Link>
        .
      </p>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`people-${group}`}>
          <h3 id={`people-${group}`}>{text.groups[group]}</h3>
          <ul className="demo-users">
            {gallery[group].map((shown) => (
              <Person key={shown.username} {...{ shown, mode, text }} chosen={chosen} />
            ))}
          </ul>
        </section>
      ))}
      <ResetButton text={{ reset, resetting, resetHint, resetDone, resetFailed }} />
    </section>
  );
}

interface PersonProps extends Props {
  shown: (typeof gallery)[GalleryGroup][number];
}

function Person({ shown: { username, flow, leadsTo }, mode, chosen, text }: PersonProps) {
  const { password, totpSecret } = seededUser(username) ?? {};
  const copying = { label: text.copy, copied: text.copied, refused: text.copyRefused };
  return (
    <li>
      <Link
        className="demo-user"
        href={signInAddress(mode, username, flow)}
        prefetch={false}
        aria-current={username === chosen ? 'true' : undefined}
      >
        {username}
      </Link>
      <p>{text.shows.get(username)}</p>
      <p className="demo-leads-to">
        <span className="demo-hidden">{text.leadsTo} </span>
        {leadsTo.map((name) => (
          <code key={name}>{name} </code>
        ))}
      </p>
      {password !== undefined && (
        <div className="demo-secret">
          <p>
            {text.password} <code>{password}</code>
          </p>
          <CopyText {...copying} text={password} about={`${text.ofPassword} ${username}`} />
        </div>
      )}
      {totpSecret !== undefined && (
        <div className="demo-secret">
          <p>
            {text.totpSecret} <code>{totpSecret}</code>
          </p>
          <CopyText {...copying} text={totpSecret} about={`${text.ofTotpSecret} ${username}`} />
        </div>
      )}
    </li>
  );
}
