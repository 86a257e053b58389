import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { Identity, User } from '../model/user.ts';
import { firstFactorsOf } from '../sign-in/factors.ts';
import { epochSeconds } from './users.ts';

const mfaMembers = ({ mfa, totp }: User) => {
  const list = mfa.enabled.filter((name) => name !== 'SOFTWARE_TOKEN_MFA' || totp !== undefined);
  return {
    ...(mfa.preferred !== undefined && { PreferredMfaSetting: mfa.preferred }),
    ...(list.length > 0 && { UserMFASettingList: list }),
  };
};

const commonMembers = (user: User) => ({
  Username: user.username,
  Enabled: user.enabled,
  UserStatus: user.status,
  UserCreateDate: epochSeconds(user.createdAt),
  UserLastModifiedDate: epochSeconds(user.modifiedAt),
});

/** Returns `UserType`, as AdminCreateUser and ListUsers do. */
export const describeUser = (user: User, attributes: readonly string[] | null = null) => ({
  ...commonMembers(user),
  Attributes: attributeList(allAttributes(user)).filter(
    ({ Name }) => attributes === null || attributes.includes(Name),
  ),
});

export const describeForAdmin = (user: User) => ({
  ...commonMembers(user),
  UserAttributes: attributeList(allAttributes(user)),
  ...mfaMembers(user),
});

export const describeForOwner = (user: User, client: Client) => ({
  Username: user.username,
  UserAttributes: attributeList(allAttributes(user), client.readable),
  ...mfaMembers(user),
});

/**
 * Returns the response of GetUserAuthFactors and AdminGetUserAuthFactors. An authenticator app is in
 * the list too, although it can only be a second factor.
 * Source: API reference, ConfiguredUserAuthFactors.
 */
export const describeFactors = (pool: Pool, user: User) => ({
  Username: user.username,
  ...mfaMembers(user),
  ConfiguredUserAuthFactors: [
    ...firstFactorsOf(pool, user).filter((name) => name !== 'PASSWORD_SRP'),
    ...(user.totp ? ['SOFTWARE_TOKEN'] : []),
  ],
});

/** The attributes, with the identities at providers as one of them. */
export const allAttributes = ({ attributes, identities }: User): [string, string][] => [
  ...attributes,
  ...(identities.length > 0
    ? [['identities', JSON.stringify(identities.map(shown))] satisfies [string, string]]
    : []),
];

const shown = ({ attribute: _, ...identity }: Identity) => identity;

const attributeList = (
  attributes: Iterable<[string, string]>,
  readable?: readonly string[],
): { Name: string; Value: string }[] =>
  [...attributes]
    .filter(([name]) => isReadable(readable, name))
    .map(([Name, Value]) => ({ Name, Value }));

/** Whether a client's ReadAttributes, if it has any, show an attribute. They always show `sub`. */
export const isReadable = (readable: readonly string[] | undefined, name: string): boolean =>
  !readable || name === 'sub' || readable.includes(name);
