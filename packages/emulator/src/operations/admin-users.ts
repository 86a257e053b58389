import { changeAttributes, deleteAttributes } from '../pools/change-attributes.ts';
import { checkAttributes } from '../pools/check-attributes.ts';
import { allowsPasswordless, createUser, invite, makePassword } from '../pools/create-user.ts';
import { describeFactors, describeForAdmin, describeUser } from '../pools/describe-user.ts';
import { adminUser, poolOf, requireUser, userKey } from '../pools/find.ts';
import { setMfaPreference } from '../pools/mfa-preference.ts';
import { setPassword, setTemporaryPassword } from '../pools/passwords.ts';
import { postConfirmation } from '../pools/post-confirmation.ts';
import { requireResettable, sendResetCode } from '../pools/recovery.ts';
import { readFilter } from '../pools/user-filter.ts';
import { deleteUser, touch } from '../pools/users.ts';
import { invalidParameter, ServiceError } from '../service-error.ts';
import { clearFailures } from '../sign-in/lock-out.ts';
import { revokeAll } from '../tokens/grants.ts';
import type { Operations } from './call.ts';
import { page, sixtyByPaginationToken } from './page.ts';

export const adminUserOperations = {
  async AdminCreateUser({ service, input }) {
    const pool = poolOf(service.state, input);
    const action = input.optionalText('MessageAction');
    const password = input.optionalText('TemporaryPassword');
    if (action === 'RESEND') {
      const user = requireUser(pool, input.text('Username'));
      if (user.status !== 'FORCE_CHANGE_PASSWORD')
        throw new ServiceError(
          'UnsupportedUserStateException',
          `Resend not possible. ${user.username} status is not FORCE_CHANGE_PASSWORD`,
        );
      await invite(service, pool, user, input, password ?? makePassword());
      return { User: describeUser(user) };
    }
    const user = await createUser(service, pool, input);
    if (password === undefined && allowsPasswordless(pool)) user.status = 'CONFIRMED';
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
    const { pool, user } = adminUser(service.state, input);
    const password = input.text('Password');
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
    const { pool, user } = adminUser(service.state, input);
    requireResettable(user);
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

  AdminGetUser: ({ service, input }) => describeForAdmin(adminUser(service.state, input).user),

  AdminGetUserAuthFactors({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    return describeFactors(pool, user);
  },

  AdminEnableUser({ service, input }) {
    const { user } = adminUser(service.state, input);
    user.enabled = true;
    touch(service, user);
    return {};
  },

  AdminDisableUser({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    user.enabled = false;
    revokeAll(service, pool, user);
    touch(service, user);
    return {};
  },

  async AdminConfirmSignUp({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    if (user.status !== 'UNCONFIRMED')
      throw new ServiceError(
        'NotAuthorizedException',
        `User cannot be confirmed. Current status is ${user.status}`,
      );
    user.status = 'CONFIRMED';
    touch(service, user);
    const metadata = input.map('ClientMetadata');
    await postConfirmation(service, 'ConfirmSignUp', { pool, client: undefined, user, metadata });
    return {};
  },

  AdminDeleteUser({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    deleteUser(service, pool, user);
    return {};
  },

  AdminUserGlobalSignOut({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    revokeAll(service, pool, user);
    return {};
  },

  AdminSetUserMFAPreference({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    setMfaPreference(pool, user, input);
    return {};
  },

  async AdminUpdateUserAttributes({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    const attributes = input.attributes('UserAttributes');
    checkAttributes(pool, attributes);
    for (const name of attributes.keys()) {
      const rule = pool.settings.schema.find((attribute) => attribute.name === name);
      if (name === 'sub' || (rule && !rule.mutable && user.attributes.get(name)))
        throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
    }
    const metadata = input.map('ClientMetadata');
    await changeAttributes(service, { pool, client: undefined, user, metadata }, attributes);
    touch(service, user);
    return {};
  },

  AdminDeleteUserAttributes({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    deleteAttributes(pool, user, input.texts('UserAttributeNames') ?? []);
    touch(service, user);
    return {};
  },

  ListUsers({ service, input }) {
    const pool = poolOf(service.state, input);
    const matches = readFilter(input.optionalText('Filter') ?? '');
    const attributes = input.texts('AttributesToGet') ?? null;
    if (attributes?.some((name) => !pool.settings.schema.some((rule) => rule.name === name)))
      throw invalidParameter('One or more requested attributes do not exist.');
    const users = [...pool.users.values()].filter(matches);
    const { items, next } = page(input, users, sixtyByPaginationToken);
    return { Users: items.map((user) => describeUser(user, attributes)), ...next };
  },
} satisfies Operations;
