import { deliver, deliveryDetails, type Medium } from '../delivery.ts';
import { limits } from '../input.ts';
import type { Client, Pool, User } from '../model.ts';
import { clientIdOf } from '../pools/client-settings.ts';
import { makeCode, spendCode } from '../pools/codes.ts';
import { findClient, findUser } from '../pools/find.ts';
import { passwordMatches, setPassword } from '../pools/passwords.ts';
import { touch, verifyAttribute } from '../pools/users.ts';
import type { Service } from '../service.ts';
import {
  expiredCode,
  incorrectPassword,
  invalidParameter,
  notAuthorized,
  userNotFound,
} from '../service-error.ts';
import { clearFailures, countFailure, requireUnlocked } from '../sign-in/lock-out.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import { revokeAll } from '../tokens/grants.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './operation.ts';

export const passwordOperations: Operations = {
  async ForgotPassword({ service, input }) {
    const { pool, client } = findClient(service.state, clientIdOf(input));
    const name = input.text('Username', limits.username);
    await checkSecretHash(client, name, input.optionalText('SecretHash'));
    const user = findUser(pool, name);
    if (!user) {
      if (!client.hidesUnknownUsers) throw userNotFound();
      return {
        CodeDeliveryDetails: deliveryDetails(
          name.includes('@') ? name : `${name}@example.com`,
          'EMAIL',
        ),
      };
    }
    if (!user.enabled) throw notAuthorized('User is disabled.');
    if (user.status === 'FORCE_CHANGE_PASSWORD')
      throw notAuthorized('User password cannot be reset in the current state.');
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
    if (!user) throw client.hidesUnknownUsers ? expiredCode() : userNotFound();
    await resetWithCode(service, pool, user, code, password);
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
  revokeAll(service, pool, user);
  touch(service, user);
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

const recoveryChannel = (pool: Pool, user: User) =>
  pool.settings.recovery
    .map((name) => (Object.hasOwn(channels, name) ? channels[name] : undefined))
    .find((channel) => channel && user.attributes.get(`${channel.attribute}_verified`) === 'true');
