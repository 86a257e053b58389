/** Account recovery: reads the pool's setting and sends reset codes. */
import type { Input } from '../input.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { invalidParameter, notAuthorized } from '../service-error.ts';
import { secondFactorsOf } from '../sign-in/factors.ts';
import { type Channel, deliverTo } from './channel.ts';
import { makeCode } from './codes.ts';
import { isVerified } from './is-verified.ts';

/** @throws {ServiceError} NotAuthorizedException for users whose password cannot be reset. */
export function requireResettable({ enabled, status }: User): void {
  if (!enabled) throw notAuthorized('User is disabled.');
  if (status === 'FORCE_CHANGE_PASSWORD' || status === 'EXTERNAL_PROVIDER')
    throw notAuthorized('User password cannot be reset in the current state.');
}

/**
 * Sends a reset code to the first verified address or number that the pool's setting allows.
 * @throws {ServiceError} InvalidParameterException when the user has none, NotAuthorizedException
 *   when only administrators may reset.
 */
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
}) {
  const channel = recoveryChannel(pool, user);
  if (!channel)
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  const to = user.attributes.get(channel) ?? '';
  const code = makeCode(service, user, 'reset', channel);
  return deliverTo(channel, service, {
    pool,
    client,
    user,
    to,
    code,
    reason: 'ForgotPassword',
    metadata,
  });
}

const channels: Record<string, Channel> = {
  verified_email: 'email',
  verified_phone_number: 'phone_number',
};

/**
 * Returns where a reset code goes. If the pool has a recovery setting, a number that is also the
 * second factor does not count.
 * Source: API reference, AccountRecoverySetting.
 */
function recoveryChannel(pool: Pool, user: User): Channel | undefined {
  const { recovery } = pool.settings;
  if (recovery?.includes('admin_only'))
    throw notAuthorized('Contact administrator to reset password.');
  const excluded =
    recovery && secondFactorsOf(pool, user).includes('SMS_MFA') ? 'phone_number' : undefined;
  return (recovery ?? ['verified_phone_number', 'verified_email'])
    .map((name) => (Object.hasOwn(channels, name) ? channels[name] : undefined))
    .find((channel) => channel && channel !== excluded && isVerified(user, channel));
}

export function readRecovery(input: Input): string[] | undefined {
  const setting = input.object('AccountRecoverySetting');
  if (!setting?.has('RecoveryMechanisms')) return undefined;
  const recovery = setting.objects('RecoveryMechanisms').map((mechanism) => {
    return { priority: mechanism.integer('Priority') ?? 1, name: mechanism.text('Name') };
  });
  if (recovery.length > 1 && recovery.some(({ name }) => name === 'admin_only'))
    throw invalidParameter(
      'Invalid account recovery setting parameter. Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
    );
  return recovery.sort((a, b) => a.priority - b.priority).map(({ name }) => name);
}
