import { type CodeDelivery, deliveryOf } from '../challenges/delivery.ts';
import { isObject } from '../challenges/parameters.ts';
import type { VerifiedAttribute } from '../pool/pool.ts';
import type { AccountClient } from './create-account.ts';
import { guardLockOut, lockOutBy } from './lock-out.ts';
import type { Calling } from './own-call.ts';
import type { OwnUser } from './resources.ts';
import { usualWays, type Ways } from './ways.ts';

/** An attribute that Cognito sends codes to. */
export type ContactName = VerifiedAttribute;

/** The user's email address or phone number. */
export interface Contact {
  /** Undefined if the user has none. */
  readonly value: string | undefined;
  /** True once the user has entered a code that was sent there. */
  readonly isVerified: boolean;
}

/** Reads the user's email address or phone number. */
export const contactOf = ({ attributes }: OwnUser, name: ContactName): Contact => ({
  value: attributes[name] || undefined,
  isVerified: attributes[`${name}_verified`]?.toLowerCase() === 'true',
});

export interface ChangeCalling extends Calling {
  /** True if the pool keeps the old value until the user enters the code. */
  waitsForCode?: boolean | undefined;
}

export interface ContactChange {
  /** Where Cognito sent the code; undefined if it sent none. */
  delivery: CodeDelivery | undefined;
  /**
   * True if the new value, which is not verified yet, has replaced the old one. False if the old one
   * stays until the user enters the code. Undefined if the user could not be read again.
   */
  replaced: boolean | undefined;
}

/**
 * Changes the email address or phone number. The pool's `AttributesRequireVerificationBeforeUpdate`
 * decides whether the old one stays until `verifyContact`.
 * @throws {ChallengeError} kind `mfa-method-not-found` if the new value replaces the old one at once,
 *   and the user can sign in only with codes that Cognito sends there.
 * Source: Cognito API reference, UpdateUserAttributes, UserAttributeUpdateSettingsType.
 */
export async function changeContact(
  account: AccountClient,
  name: ContactName,
  value: string,
  { waitsForCode, ...calling }: ChangeCalling = {},
): Promise<ContactChange> {
  // A value that is not verified may be the wrong one that the user wants to get rid of.
  const unless = (user: OwnUser) => !contactOf(user, name).isVerified;
  if (!waitsForCode) await guardLockOut(account, `replace-${name}`, { unless }, calling);
  const input = { UserAttributes: [{ Name: name, Value: value }] };
  const { CodeDeliveryDetailsList: list } = await account.call(
    'UpdateUserAttributes',
    input,
    calling,
  );
  const before = account.peek('user');
  await account.load('user', true);
  const user = account.peek('user');
  const isKnown = user !== before && user.data !== undefined;
  const sent = Array.isArray(list) ? list.filter(isObject) : [];
  const replaced = isKnown ? isSame(contactOf(user.data, name).value ?? '', value) : undefined;
  // The claims of the session still name the old value.
  if (replaced !== false) void account.renew();
  return {
    delivery: readDelivery(sent.find(({ AttributeName }) => AttributeName === name)),
    replaced,
  };
}

/** Whether the user could no longer sign in if the value were replaced by a wrong one. */
export const isNeededToSignIn = (
  user: OwnUser,
  name: ContactName,
  factors: readonly string[] = [],
): boolean =>
  contactOf(user, name).isVerified &&
  lockOutBy(`replace-${name}`, { factors, secondSteps: user.secondSteps }) !== undefined;

/** Sends a code to the new email address or phone number, or to one that is not verified yet. */
export async function sendContactCode(
  account: AccountClient,
  name: ContactName,
  calling?: Calling,
): Promise<CodeDelivery | undefined> {
  const input = { AttributeName: name };
  const output = await account.call('GetUserAttributeVerificationCode', input, calling);
  return readDelivery(output.CodeDeliveryDetails);
}

/** Verifies the email address or phone number by the code that was sent there. */
export async function verifyContact(
  account: AccountClient,
  name: ContactName,
  code: string,
  calling?: Calling,
): Promise<void> {
  await account.call('VerifyUserAttribute', { AttributeName: name, Code: code }, calling);
  // Cognito may now send sign-in codes there, and the claims of the session must name the value.
  void account.load('factors', true);
  void account.renew();
  await account.load('user', true);
}

/** Most pools ignore the case of an address. */
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const readDelivery = (details: unknown): CodeDelivery | undefined =>
  deliveryOf(details, 'DeliveryMedium', 'Destination');

/**
 * What each refusal leads to. Source: Cognito API reference, Errors of UpdateUserAttributes,
 * GetUserAttributeVerificationCode, VerifyUserAttribute.
 */
export const contactWays: Ways<'contact' | 'code'> = {
  ...usualWays,
  // After a change or a code: another user may have verified the same value meanwhile.
  'alias-exists': { correct: 'contact' },
  'invalid-parameter': { correct: 'contact' },
  'code-mismatch': { correct: 'code' },
  'code-expired': { correct: 'code' },
  'code-used': { correct: 'code' },
};
