import seed from '../seed.json';
import { flowOf } from './flows.ts';
import { offersOf } from './offers.ts';
import type { Place } from './place.ts';

/** A user of the emulator, for people to try. */
export interface SeededUser {
  username: string;
  /** As seeded; `undefined` for those who never had one. */
  password: string | undefined;
  /** The key of an authenticator app that is set up already, in base32. */
  totpSecret: string | undefined;
  /** What signing in as this user demonstrates. */
  shows: string;
}

const [first, ...others] = seed.pools.map((pool): Place => {
  const [client] = pool.clients;
  if (!client) throw new TypeError(`seed.json has no client in ${pool.id} to sign in to.`);
  return {
    userPoolId: pool.id,
    clientId: client.id,
    flows: client.ExplicitAuthFlows.flatMap(
      (allowed) => flowOf(allowed.slice('ALLOW_'.length)) ?? [],
    ),
    users: pool.users.map(userOf),
    offers: offersOf(pool),
    passwordPolicy: passwordPolicyOf(pool.create),
    providers: providersOf(pool),
  };
});
if (!first) throw new TypeError('seed.json has no pool to sign in to.');

/** An identifier that is a domain says whose email addresses belong to the provider. */
function providersOf({ providers = [] }: SeededProviders): Place['providers'] {
  return providers.map(({ ProviderName: name, IdpIdentifiers: identifiers = [] }) => ({
    name,
    domains: identifiers.filter((one) => one.includes('.')),
  }));
}

interface SeededProviders {
  providers?: { ProviderName: string; IdpIdentifiers?: string[] }[];
}

type Created = (typeof seed.pools)[number]['create'];

/** The pool's PasswordPolicy as the kit names it; a pool that says nothing leaves it to Cognito. */
function passwordPolicyOf({ Policies }: Created) {
  const { PasswordPolicy: policy } = Policies;
  return (
    policy && {
      minimumLength: policy.MinimumLength,
      requireLowercase: policy.RequireLowercase,
      requireUppercase: policy.RequireUppercase,
      requireNumbers: policy.RequireNumbers,
      requireSymbols: policy.RequireSymbols,
    }
  );
}

export const seededPlaces: readonly [Place, ...Place[]] = [first, ...others];

/** The user of that name, if one is seeded. */
export const seededUser = (username: string): SeededUser | undefined =>
  seededPlaces.flatMap(({ users }) => users).find((user) => user.username === username);

function userOf(user: {
  username: string;
  password?: string;
  temporaryPassword?: string;
  totpSecret?: string;
  shows: string;
}): SeededUser {
  const { username, password = user.temporaryPassword, totpSecret, shows } = user;
  return { username, password, totpSecret, shows };
}
