import { randomText } from '../bytes.ts';
import type { Input } from '../input.ts';
import { deliver } from '../messages/deliver.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { aliasExists } from '../service-error.ts';
import { checkAttributes } from './check-attributes.ts';
import { aliasTaken, userKey } from './find.ts';
import { setTemporaryPassword } from './passwords.ts';
import { preSignUp } from './pre-sign-up.ts';
import { addUser } from './users.ts';

/**
 * Whether users of the pool can sign in with a code. AdminCreateUser then makes no password for
 * them.
 */
export const allowsPasswordless = (pool: Pool): boolean =>
  pool.settings.firstFactors.some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP');

/** Makes a password with each kind of character that a policy can require. */
export const makePassword = () => `${randomText(9)}aA1!`;

/**
 * Creates a user for AdminCreateUser, without a password.
 * @throws {ServiceError}
 */
export async function createUser(service: Service, pool: Pool, input: Input): Promise<User> {
  const name = input.text('Username');
  const attributes = input.attributes('UserAttributes');
  attributes.delete('sub');
  checkAttributes(pool, attributes);
  const subject = { pool, client: undefined, username: name };
  const { verifies } = await preSignUp(service, 'AdminCreateUser', subject, {
    userAttributes: Object.fromEntries(attributes),
    validationData: Object.fromEntries(input.attributes('ValidationData')),
    clientMetadata: Object.fromEntries(input.map('ClientMetadata')),
  });
  for (const attribute of verifies) attributes.set(`${attribute}_verified`, 'true');
  const user = addUser(service, pool, name, attributes, 'FORCE_CHANGE_PASSWORD');
  if (input.flag('ForceAliasCreation')) freeAliases(pool, user);
  else refuseTakenAliases(pool, user);
  return user;
}

const aliases = ['email', 'phone_number', 'preferred_username'];

export function refuseTakenAliases(pool: Pool, user: User): void {
  for (const name of aliases) {
    const value = user.attributes.get(name);
    if (value && aliasTaken(pool, user, name, value)) {
      pool.users.delete(userKey(pool, user.username));
      throw aliasExists(name);
    }
  }
}

export function freeAliases(pool: Pool, user: User): void {
  for (const name of aliases) {
    const value = user.attributes.get(name);
    if (value) aliasTaken(pool, user, name, value)?.attributes.set(`${name}_verified`, 'false');
  }
}

/** Sets a temporary password and sends it to the user. */
export async function invite(
  service: Service,
  pool: Pool,
  user: User,
  input: Input,
  password: string,
): Promise<void> {
  await setTemporaryPassword(pool, user, password, service.clock.now());
  const mediums = input.texts('DesiredDeliveryMediums') ?? ['SMS'];
  const phone = user.attributes.get('phone_number');
  const email = user.attributes.get('email');
  const shared = {
    pool,
    user,
    code: password,
    // Only PreSignUp receives the ClientMetadata of this call.
    reason: 'AdminCreateUser' as const,
  };
  if (mediums.includes('SMS') && phone)
    await deliver(service, { ...shared, to: phone, medium: 'SMS' });
  if (mediums.includes('EMAIL') && email)
    await deliver(service, { ...shared, to: email, medium: 'EMAIL' });
}
