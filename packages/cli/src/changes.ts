import type { Pool } from '@countersign/core/pool';

export interface Change {
  /** The path of a member, e.g. `signIn.flows`, `attributes.custom:team.required`. */
  member: string;
  from: string;
  to: string;
  /** What it changes for users of an app that has the older file. */
  means: string;
}

/** Returns what differs between a file and the pool, and what that means for users. */
export function changesBetween(file: Pool, pool: Pool): readonly Change[] {
  const [before, after] = [flat(file), flat(pool)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((member) => before.get(member) !== after.get(member))
    .map((member) => ({
      member,
      from: before.get(member) ?? 'nothing',
      to: after.get(member) ?? 'nothing',
      means: meanings.find(([start]) => member.startsWith(start))?.[1] ?? 'The file differs.',
    }));
}

/** The members by path. A list counts as one; attributes and providers go by their names. */
function flat(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object')) {
    return new Map(value.flatMap((item) => [...flat(item, `${path}.${item.name}`)]));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return new Map([[path, JSON.stringify(value)]]);
  }
  return new Map(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .flatMap(([name, item]) => [...flat(item, path ? `${path}.${name}` : name)]),
  );
}

/** By the beginning of a member's path; the first that fits counts. */
const meanings: readonly (readonly [start: string, means: string])[] = [
  ['userPoolId', 'Users sign in to another pool, where they have no account.'],
  ['clientId', 'The sign-in uses another app client.'],
  ['region', 'The sign-in calls another region.'],
  ['endpoint', 'The page calls another address.'],
  ['issuer', 'Tokens have another issuer, which a verifier may refuse.'],
  ['tier', 'Some ways to sign in depend on the tier.'],
  ['signIn.flows', 'The sign-in may use a flow that the app client refuses.'],
  ['signIn.firstFactors', 'Users see other ways to sign in, or to sign up without a password.'],
  ['signIn.names', 'The first field asks for another name.'],
  ['signIn.caseSensitive', 'Users may be unknown under a name that they type in another case.'],
  ['signIn.sessionSeconds', 'The countdown shows another time than the service allows.'],
  ['signUp.allowed', 'The sign-up form is shown though nobody can sign up, or is missing.'],
  ['signUp.autoVerified', 'The form may not ask for the address or number that gets the code.'],
  ['mfa', 'Users set up other second factors.'],
  ['passwordPolicy', 'The form shows other rules than the pool has, so passwords are refused.'],
  ['attributes', 'The form misses a field, or asks for what the pool does not take.'],
  ['verifiedBeforeUpdate', 'A new address or number takes effect at another time.'],
  ['providers', 'Users see buttons of other identity providers.'],
  ['domain', 'Buttons of identity providers lead elsewhere.'],
  ['passkey', 'Passkeys belong to another host, where they do not work.'],
  ['terms', 'Users accept terms at other links.'],
];
