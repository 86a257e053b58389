import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';

/**
 * An attribute of the pool's schema. Those of a pool file fit.
 * Source: Cognito API reference, SchemaAttributeType.
 */
export interface ProfileAttribute {
  /** `given_name`, `custom:department`. */
  readonly name: string;
  /** Default: `String`. */
  readonly kind?: 'String' | 'Number' | 'DateTime' | 'Boolean' | undefined;
  /** True if every user has a value. */
  readonly required?: boolean | undefined;
  /** False if a value cannot change once it is set. */
  readonly mutable?: boolean | undefined;
  /** False if the app client may not read it. */
  readonly readable?: boolean | undefined;
  /** False if the app client may not write it. */
  readonly writable?: boolean | undefined;
  /** The least value of a `Number`. */
  readonly min?: number | undefined;
  /** The greatest value of a `Number`. */
  readonly max?: number | undefined;
  /** The least length of a `String`. */
  readonly minLength?: number | undefined;
  /** The greatest length of a `String`. Default: 2048, as of every pool. */
  readonly maxLength?: number | undefined;
}

/** Cognito's own, and the two that count only after a code. */
const notOfProfile =
  /^(?:sub|identities|cognito:.*|updated_at|email|phone_number|\w+_verified|dev:.*)$/;

/** True for attributes that the section `profile` shows. */
export const isOfProfile = ({ name, readable = true }: ProfileAttribute): boolean =>
  readable && !notOfProfile.test(name);

/** True if the user can set or change an attribute that has this value now. */
export const isEditable = (
  { writable = true, mutable = true }: ProfileAttribute,
  value: string,
): boolean => writable && (mutable || value === '');

/** True if a value meets the schema. The service decides about the rest. */
export function meetsSchema(attribute: ProfileAttribute, value: string): boolean {
  const { kind = 'String', required = false } = attribute;
  return value === '' ? !required : fits[kind](value, attribute);
}

const fits: {
  readonly [K in NonNullable<ProfileAttribute['kind']>]: (
    value: string,
    attribute: ProfileAttribute,
  ) => boolean;
} = {
  // The service's unit of length is not documented, so neither bound refuses what another unit allows.
  String: (value, { minLength = 0, maxLength = 2048 }) =>
    value.length >= minLength && [...value].length <= maxLength,
  Number: (value, { min = -Infinity, max = Infinity }) =>
    /^[+-]?\d+(?:\.\d+)?$/.test(value) && Number(value) >= min && Number(value) <= max,
  DateTime: (value) => !Number.isNaN(Date.parse(value)),
  Boolean: (value) => /^(?:true|false)$/i.test(value),
};

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
