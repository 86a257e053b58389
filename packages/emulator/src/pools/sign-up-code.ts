import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { type Channel, deliverTo } from './channel.ts';
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
  const to = user.attributes.get(channel) ?? '';
  const code = makeCode(service, user, 'sign-up');
  return deliverTo(channel, service, { pool, client, user, to, code, reason, metadata });
}

/**
 * Returns where the code of a sign-up goes: to an attribute that the pool verifies automatically.
 * As at Cognito, the phone number comes first.
 */
export function signUpChannel(pool: Pool, user: User): Channel | undefined {
  const verifies = (name: string) =>
    pool.settings.autoVerified.includes(name) && Boolean(user.attributes.get(name));
  if (verifies('phone_number')) return 'phone_number';
  return verifies('email') ? 'email' : undefined;
}
