import { limits } from '../input.ts';
import type { Pool, User } from '../model.ts';
import {
  aliasExists,
  createUser,
  invite,
  makePassword,
  passwordless,
} from '../pools/create-user.ts';
import { describeForAdmin, describeUser } from '../pools/describe-user.ts';
import { adminTarget, aliasTaken, poolOf, requireUser, userKey } from '../pools/find.ts';
import { setMfaPreference } from '../pools/mfa-preference.ts';
import { setPassword, setTemporaryPassword } from '../pools/passwords.ts';
import { checkAttributes } from '../pools/schema.ts';
import { readFilter } from '../pools/user-filter.ts';
import { touch } from '../pools/users.ts';
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

/** Also what DeleteUser does. */
export function deleteUser(service: Service, pool: Pool, user: User): void {
  revokeAll(service, pool, user);
  pool.users.delete(userKey(pool, user.username));
}
