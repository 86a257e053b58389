import { deliver, deliveryDetails, type Medium } from '../delivery.ts';
import { limits } from '../input.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { clientIdOf } from '../pools/client-settings.ts';
import { makeCode, spendCode } from '../pools/codes.ts';
import { findClient, findUser } from '../pools/find.ts';
import { isVerified } from '../pools/is-verified.ts';
import { passwordMatches, setPassword } from '../pools/passwords.ts';
import { postConfirmation } from '../pools/post-confirmation.ts';
import { touch, verifyAttribute } from '../pools/users.ts';
import type { Service } from '../service.ts';
import {
  expiredCode,
  incorrectPassword,
  invalidParameter,
  noSuchCombination,
  notAuthorized,
} from '../service-error.ts';
import { mfaOf } from '../sign-in/factors.ts';
import { clearFailures, countFailure, requireUnlocked } from '../sign-in/lock-out.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './operation.ts';

export const passwordOperations: Operations = {
  async ForgotPassword({ service, input }) {
    const { pool, client } = findClient(service.state, clientIdOf(input));
    const name = input.text('Username', limits.username);
    await checkSecretHash(client, name, input.optionalText('SecretHash'));
    const user = findUser(pool, name);
    if (!user) {
      if (!client.hidesUnknownUsers) throw noSuchCombination();
      return {
        CodeDeliveryDetails: deliveryDetails(
          name.includes('@') ? name : `${name}@example.com`,
          'EMAIL',
        ),
      };
    }
    requireResettable(user);
    return {
      CodeDeliveryDetails: await sendResetCode({
        service,
        pool,
        client,
        user,
        metadata: input.map('ClientMetadata'),
      }),
    };
  },

  async ConfirmForgotPassword({ service, input }) {
    const { pool, client } = findClient(service.state, clientIdOf(input));
    const name = input.text('Username', limits.username);
    await checkSecretHash(client, name, input.optionalText('SecretHash'));
    const code = input.text('ConfirmationCode', limits.code);
    const password = input.text('Password', limits.password);
    const user = findUser(pool, name);
    if (!user) throw client.hidesUnknownUsers ? expiredCode() : noSuchCombination();
    await resetWithCode(service, pool, user, code, password);
    const metadata = input.map('ClientMetadata');
    await postConfirmation(service, 'ConfirmForgotPassword', { pool, client, user, metadata });
    return {};
  },

  async ChangePassword(call) {
    const { service, input } = call;
    const { pool, user } = await bearerOf(call);
    const proposed = input.text('ProposedPassword', limits.password);
    const previous = input.optionalText('PreviousPassword', limits.password);
    requireUnlocked(service, pool, user.username);
    if (user.password && !(await passwordMatches(pool, user, previous ?? ''))) {
      countFailure(service, pool, user.username);
      throw incorrectPassword();
    }
    await setPassword(pool, user, proposed);
    clearFailures(pool, user.username);
    touch(service, user);
    return {};
  },
};

async function resetWithCode(
  service: Service,
  pool: Pool,
  user: User,
  code: string,
  password: string,
): Promise<void> {
  const sent = user.codes.get('reset');
  const channel = spendCode(service, user, 'reset', code);
  try {
    await setPassword(pool, user, password);
  } catch (cause) {
    // A weak password does not cost the code.
    if (sent) user.codes.set('reset', sent);
    throw cause;
  }
  if (channel && user.attributes.get(channel)) verifyAttribute(pool, user, channel);
  if (user.status !== 'CONFIRMED') user.status = 'CONFIRMED';
  clearFailures(pool, user.username);
  touch(service, user);
}

/** @throws {ServiceError} NotAuthorizedException in a state that a reset does not end. */
export function requireResettable({ enabled, status }: User): void {
  if (!enabled) throw notAuthorized('User is disabled.');
  if (status === 'FORCE_CHANGE_PASSWORD')
    throw notAuthorized('User password cannot be reset in the current state.');
}

/** Sends a reset code by the first channel that the pool's recovery setting allows. */
export async function sendResetCode({
  service,
  pool,
  client,
  user,
  metadata,
}: {
  service: Service;
  pool: Pool;
  client: Client | undefined;
  user: User;
  metadata: Map<string, string>;
}): Promise<ReturnType<typeof deliveryDetails>> {
  const channel = recoveryChannel(pool, user);
  if (!channel)
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  const to = user.attributes.get(channel.attribute) ?? '';
  const code = makeCode(service, user, 'reset', channel.attribute);
  await deliver(service, {
    pool,
    client,
    user,
    to,
    medium: channel.medium,
    code,
    reason: 'ForgotPassword',
    metadata,
  });
  return deliveryDetails(to, channel.medium);
}

const channels: Record<string, { attribute: 'email' | 'phone_number'; medium: Medium }> = {
  verified_email: { attribute: 'email', medium: 'EMAIL' },
  verified_phone_number: { attribute: 'phone_number', medium: 'SMS' },
};

/**
 * A text message proves nothing where it is the second factor too, once the pool has a setting.
 * Source: API reference, AccountRecoverySetting.
 */
function recoveryChannel(pool: Pool, user: User) {
  const { recovery } = pool.settings;
  if (recovery?.includes('admin_only'))
    throw notAuthorized('Contact administrator to reset password.');
  const excluded = recovery && mfaOf(pool, user).includes('SMS_MFA') ? 'phone_number' : undefined;
  return (recovery ?? ['verified_phone_number', 'verified_email'])
    .map((name) => (Object.hasOwn(channels, name) ? channels[name] : undefined))
    .find(
      (channel) => channel && channel.attribute !== excluded && isVerified(user, channel.attribute),
    );
}
