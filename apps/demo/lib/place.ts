import type { AuthFlow } from '@countersign/core/transport';
import type { PasswordPolicy } from '@countersign/react';
import { flowOf, flows } from './flows.ts';
import { everything, type Offers } from './offers.ts';
import { namedProviders, type Provider } from './providers.ts';
import { type SeededUser, seededPlaces } from './seed.ts';

/** A user pool and its one app client: where a person signs in, and how that may begin. */
export interface Place {
  userPoolId: string;
  clientId: string;
  flows: readonly AuthFlow[];
  users: readonly SeededUser[];
  /** What people can keep on their account. */
  offers: Offers;
  /** What a password has to hold, where it is known; Cognito tells no page. */
  passwordPolicy: PasswordPolicy | undefined;
  /** The identity providers of the pool; none if it has no hosted pages. */
  providers: readonly Provider[];
}

/**
 * Where people sign in: the pool at AWS that the environment names, else the emulator's seeded ones.
 * Read when a request comes, so that one build serves any of them.
 */
export function places(): readonly [Place, ...Place[]] {
  const { COGNITO_USER_POOL_ID: userPoolId, COGNITO_CLIENT_ID: clientId } = process.env;
  if (userPoolId === undefined) return seededPlaces;
  if (clientId === undefined) {
    throw new TypeError('COGNITO_USER_POOL_ID is set and COGNITO_CLIENT_ID is not: set both.');
  }
  const allowed = process.env['COGNITO_AUTH_FLOWS']
    ?.split(',')
    .flatMap((name) => flowOf(name.trim()) ?? []);
  const offered = allowed ?? flows.filter((name) => name !== 'CUSTOM_AUTH');
  return [
    {
      userPoolId,
      clientId,
      flows: offered,
      users: [],
      offers: everything,
      passwordPolicy: undefined,
      providers: namedProviders(),
    },
  ];
}

/** True when a pool at AWS is used: nobody is seeded there, and codes go to real phones and mailboxes. */
export const isReal = (): boolean => process.env['COGNITO_USER_POOL_ID'] !== undefined;

/** An app client with a secret is for servers: without them Cognito refuses a page's calls. */
export const hasSecret = (): boolean => process.env['COGNITO_CLIENT_SECRET'] !== undefined;

/** Where a person lives; whom nobody knows is looked for in the first pool. */
export function placeOf(username: string): Place {
  const lives = ({ users }: Place) => users.some((user) => user.username === username);
  const all = places();
  return all.find(lives) ?? all[0];
}

/** The place of an app client; the first place for any other id. */
export function placeOfClient(clientId: string): Place {
  const all = places();
  return all.find((place) => place.clientId === clientId) ?? all[0];
}
