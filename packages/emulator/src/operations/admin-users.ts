import { randomText } from '../bytes.ts';
import { deliver } from '../delivery.ts';
import { type Input, limits } from '../input.ts';
import { triggerAttributes, triggerSubject } from '../lambdas.ts';
import type { Pool, User } from '../model.ts';
import { describeForAdmin, describeUser } from '../pools/describe-user.ts';
import { adminTarget, aliasTaken, poolOf, requireUser, userKey } from '../pools/find.ts';
import { setMfaPreference } from '../pools/mfa-preference.ts';
import { setPassword, setTemporaryPassword } from '../pools/passwords.ts';
import { checkAttributes } from '../pools/schema.ts';
import { addUser, touch } from '../pools/users.ts';
import type { Service } from '../service.ts';
import { invalidParameter, ServiceError } from '../service-error.ts';
import { clearFailures } from '../sign-in/lock-out.ts';
import { revokeAll } from '../tokens/grants.ts';
import type { Operations } from './operation.ts';
import { sendResetCode } from './passwords.ts';

export const adminUserOperations: Operations = {
  async AdminCreateUser({ service, input }) {
    const pool = poolOf(service.state, input);
    const action = input.oneOf('MessageAction', ['RESEND', 'SUPPRESS']);
    const password = input.optionalText('TemporaryPassword', limits.password);
    if (action === 'RESEND') {
      const user = requireUser(pool, input.text('Username', limits.username));
      await invite(service, pool, user, input, password ?? makePassword());
      return { User: describeUser(user) };
    }
    const user = await createUser(service, pool, input);
    if (password === undefined && passwordless(pool)) user.status = 'CONFIRMED';
    else {
      const temporary = password ?? makePassword();
      try {
        await setTemporaryPassword(pool, user, temporary, service.clock.now());
        if (action !== 'SUPPRESS') await invite(service, pool, user, input, temporary);
      } catch (cause) {
        pool.users.delete(userKey(pool, user.username));
        throw cause;
      }
    }
    return { User: describeUser(user) };
  },

  async AdminSetUserPassword({ service, input }) {
    const { pool, user } = adminTarget(service.state, input);
    const password = input.text('Password', limits.password);
    if (input.flag('Permanent')) {
      await setPassword(pool, user, password);
      user.status = 'CONFIRMED';
    } else {
      await setTemporaryPassword(pool, user, password, service.clock.now());
      user.status = 'FORCE_CHANGE_PASSWORD';
    }
    clearFailures(pool, user.username);
    touch(service, user);
    return {};
  },

  async AdminResetUserPassword({ service, input }) {
    const { pool, user } = adminTarget(service.state, input);
    await sendResetCode({
      service,
      pool,
      user,
      client: undefined,
      metadata: input.map('ClientMetadata'),
    });
    user.status = 'RESET_REQUIRED';
    touch(service, user);
    return {};
  },

  AdminGetUser: ({ service, input }) => describeForAdmin(adminTarget(service.state, input).user),

  AdminEnableUser({ service, input }) {
    const { user } = adminTarget(service.state, input);
    user.enabled = true;
    touch(service, user);
    return {};
  },

  AdminDisableUser({ service, input }) {
    const { pool, user } = adminTarget(service.state, input);
    user.enabled = false;
    revokeAll(service, pool, user);
    touch(service, user);
    return {};
  },

  AdminConfirmSignUp({ service, input }) {
    const { user } = adminTarget(service.state, input);
    if (user.status !== 'UNCONFIRMED')
      throw new ServiceError(
        'NotAuthorizedException',
        `User cannot be confirmed. Current status is ${user.status}`,
      );
    user.status = 'CONFIRMED';
    touch(service, user);
    return {};
  },

  AdminDeleteUser({ service, input }) {
    const { pool, user } = adminTarget(service.state, input);
    deleteUser(service, pool, user);
    return {};
  },

  AdminUserGlobalSignOut({ service, input }) {
    const { pool, user } = adminTarget(service.state, input);
    revokeAll(service, pool, user);
    return {};
  },

  AdminSetUserMFAPreference({ service, input }) {
    const { pool, user } = adminTarget(service.state, input);
    setMfaPreference(pool, user, input);
    return {};
  },

  AdminUpdateUserAttributes({ service, input }) {
    const { pool, user } = adminTarget(service.state, input);
    const attributes = input.attributes('UserAttributes');
    checkAttributes(pool, attributes);
    for (const [name, value] of attributes) {
      const rule = pool.settings.schema.find((attribute) => attribute.name === name);
      if (name === 'sub' || (rule && !rule.mutable && user.attributes.get(name)))
        throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
      if (aliasTaken(pool, user, name, value)) throw aliasExists(name);
    }
    for (const [name, value] of attributes) {
      if (value === '') user.attributes.delete(name);
      else user.attributes.set(name, value);
      const mark = `${name}_verified`;
      if (user.attributes.has(mark) && !attributes.has(mark)) user.attributes.set(mark, 'false');
    }
    touch(service, user);
    return {};
  },

  AdminDeleteUserAttributes({ service, input }) {
    const { user } = adminTarget(service.state, input);
    for (const name of input.texts('UserAttributeNames') ?? [])
      if (name !== 'sub') user.attributes.delete(name);
    touch(service, user);
    return {};
  },

  ListUsers({ service, input }) {
    const pool = poolOf(service.state, input);
    const limit = input.integer('Limit', { min: 0, max: 60 }) || 60;
    const start = Number(input.optionalText('PaginationToken') ?? 0) || 0;
    const matches = readFilter(input.optionalText('Filter') ?? '');
    const users = [...pool.users.values()].filter(matches);
    const attributes = input.texts('AttributesToGet') ?? null;
    return {
      Users: users.slice(start, start + limit).map((user) => describeUser(user, attributes)),
      ...(users.length > start + limit && { PaginationToken: String(start + limit) }),
    };
  },
};

const aliasExists = (name: string) =>
  new ServiceError('AliasExistsException', `An account with the ${name} already exists.`);

/** Where codes sign in, a user needs no password: the service then makes none. */
export const passwordless = (pool: Pool): boolean =>
  pool.settings.firstFactors.some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP');

/** Twelve characters of every kind that a policy may ask for. */
const makePassword = () => `${randomText(9)}aA1!`;

async function createUser(service: Service, pool: Pool, input: Input): Promise<User> {
  const name = input.text('Username', limits.username);
  const attributes = input.attributes('UserAttributes');
  attributes.delete('sub');
  checkAttributes(pool, attributes);
  const signUp = await service.lambdas.call('PreSignUp', triggerSubject(pool, undefined, name), {
    source: 'PreSignUp_AdminCreateUser',
    request: {
      userAttributes: Object.fromEntries(attributes),
      validationData: Object.fromEntries(input.attributes('ValidationData')),
      clientMetadata: Object.fromEntries(input.map('ClientMetadata')),
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  if (signUp?.['autoVerifyEmail'] === true) attributes.set('email_verified', 'true');
  if (signUp?.['autoVerifyPhone'] === true) attributes.set('phone_number_verified', 'true');
  const user = addUser(service, pool, name, attributes, 'FORCE_CHANGE_PASSWORD');
  if (input.flag('ForceAliasCreation')) freeAliases(pool, user);
  else refuseTakenAliases(pool, user);
  return user;
}

const aliases = ['email', 'phone_number', 'preferred_username'];

function refuseTakenAliases(pool: Pool, user: User): void {
  for (const name of aliases) {
    const value = user.attributes.get(name);
    if (value && aliasTaken(pool, user, name, value)) {
      pool.users.delete(userKey(pool, user.username));
      throw aliasExists(name);
    }
  }
}

function freeAliases(pool: Pool, user: User): void {
  for (const name of aliases) {
    const value = user.attributes.get(name);
    if (value) aliasTaken(pool, user, name, value)?.attributes.set(`${name}_verified`, 'false');
  }
}

async function invite(
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
    reason: 'AdminCreateUser' as const,
    metadata: input.map('ClientMetadata'),
  };
  if (mediums.includes('SMS') && phone)
    await deliver(service, { ...shared, to: phone, medium: 'SMS' });
  if (mediums.includes('EMAIL') && email)
    await deliver(service, { ...shared, to: email, medium: 'EMAIL' });
}

export function deleteUser(service: Service, pool: Pool, user: User): void {
  revokeAll(service, pool, user);
  pool.users.delete(userKey(pool, user.username));
}

/** `name = "value"` and `name ^= "value"`, the filters of ListUsers. */
function readFilter(filter: string): (user: User) => boolean {
  if (filter === '') return () => true;
  const match = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter);
  if (!match) throw invalidParameter('One or more requested filter is invalid.');
  const [, name = '', operator, quoted = ''] = match;
  const value = quoted.replace(/\\(.)/g, '$1');
  return (user) => {
    const own = new Map([
      ...triggerAttributesOf(user),
      ['username', user.username],
      ['status', user.enabled ? 'Enabled' : 'Disabled'],
    ]);
    const found = own.get(name) ?? '';
    return operator === '=' ? found === value : found.startsWith(value);
  };
}

const triggerAttributesOf = (user: User) =>
  Object.entries(triggerAttributes(user)) as [string, string][];
