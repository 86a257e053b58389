import { deliver } from '../messages/deliver.ts';
import { deliveryDetails } from '../messages/destination.ts';
import type { Medium } from '../messages/message.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { makeCode } from './codes.ts';

export async function sendSignUpCode(
  service: Service,
  pool: Pool,
  client: Client,
  user: User,
  reason: 'SignUp' | 'ResendCode',
  metadata: Map<string, string>,
) {
  const channel = signUpChannel(pool, user);
  if (!channel) return undefined;
  const to = user.attributes.get(channel.attribute) ?? '';
  const code = makeCode(service, user, 'sign-up');
  await deliver(service, {
    pool,
    client,
    user,
    to,
    medium: channel.medium,
    code,
    reason,
    metadata,
  });
  return deliveryDetails(to, channel.medium);
}

/**
 * Returns where the code of a sign-up goes: to an attribute that the pool verifies automatically.
 * As at Cognito, the phone number comes first.
 */
export function signUpChannel(
  pool: Pool,
  user: User,
): { attribute: 'email' | 'phone_number'; medium: Medium } | undefined {
  const verifies = (name: string) =>
    pool.settings.autoVerified.includes(name) && Boolean(user.attributes.get(name));
  if (verifies('phone_number')) return { attribute: 'phone_number', medium: 'SMS' };
  return verifies('email') ? { attribute: 'email', medium: 'EMAIL' } : undefined;
}
