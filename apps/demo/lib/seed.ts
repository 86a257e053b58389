import type { AuthFlow } from '@countersign/core/transport';
import seed from '../seed.json';
import { flowOf } from './flows.ts';

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

/** A user pool and its one app client: where a person signs in, and how that may begin. */
export interface Place {
  userPoolId: string;
  clientId: string;
  flows: readonly AuthFlow[];
  users: readonly SeededUser[];
  /** True where a passkey can be added after sign-in. */
  takesPasskeys: boolean;
}

export const places: readonly Place[] = seed.pools.map((pool) => {
  const [client] = pool.clients;
  if (!client) throw new TypeError(`seed.json has no client in ${pool.id} to sign in to.`);
  return {
    userPoolId: pool.id,
    clientId: client.id,
    flows: client.ExplicitAuthFlows.flatMap(
      (allowed) => flowOf(allowed.slice('ALLOW_'.length)) ?? [],
    ),
    users: pool.users.map(seededUser),
    takesPasskeys: pool.create.Policies.SignInPolicy.AllowedFirstAuthFactors.includes('WEB_AUTHN'),
  };
});

/** Where a person lives; whom nobody knows is looked for in the first pool. */
export function placeOf(username: string): Place {
  const [first] = places;
  if (!first) throw new TypeError('seed.json has no pool to sign in to.');
  const lives = ({ users }: Place) => users.some((user) => user.username === username);
  return places.find(lives) ?? first;
}

function seededUser(user: {
  username: string;
  password?: string;
  temporaryPassword?: string;
  totpSecret?: string;
  shows: string;
}): SeededUser {
  const { username, password = user.temporaryPassword, totpSecret, shows } = user;
  return { username, password, totpSecret, shows };
}
