import type { PoolAttribute } from '../pool/pool.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';

/** Attributes that Cognito writes itself, and the two that the sections `email` and `phone` verify. */
const notOfProfile =
  /^(?:sub|identities|cognito:.*|updated_at|email|phone_number|\w+_verified|dev:.*)$/;

/** True for attributes that the section `profile` shows. */
export const isOfProfile = ({ name, readable }: PoolAttribute): boolean =>
  readable && !notOfProfile.test(name);

/** True if the user can set or change an attribute that has this value now. */
export const isEditable = ({ writable, mutable }: PoolAttribute, value: string): boolean =>
  writable && (mutable || value === '');

/** Sets attributes of the user. */
export async function updateProfile(
  account: AccountClient,
  values: ReadonlyMap<string, string>,
  calling?: Calling,
): Promise<void> {
  const UserAttributes = [...values].map(([Name, Value]) => ({ Name, Value }));
  await account.call('UpdateUserAttributes', { UserAttributes }, calling);
  lookAgain(account);
}

/** Deletes attributes of the user. */
export async function clearProfile(
  account: AccountClient,
  names: readonly string[],
  calling?: Calling,
): Promise<void> {
  await account.call('DeleteUserAttributes', { UserAttributeNames: [...names] }, calling);
  lookAgain(account);
}

function lookAgain(account: AccountClient): void {
  void account.load('user', true);
  void account.renew();
}

/**
 * What each refusal leads to. An error that names an attribute is about its field.
 * Source: Cognito API reference, Errors of UpdateUserAttributes, DeleteUserAttributes.
 */
export const profileWays: Ways<'preferred_username'> = {
  ...usualWays,
  // The only alias among these attributes.
  'alias-exists': { correct: 'preferred_username' },
};
