/** Changes of attributes, by their owner or an administrator, and the codes that prove them. */
import { deliver } from '../messages/deliver.ts';
import { deliveryDetails } from '../messages/destination.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { aliasExists, invalidParameter } from '../service-error.ts';
import { makeCode } from './codes.ts';
import { aliasTaken } from './find.ts';
import { isTrue } from './is-verified.ts';

export type Channel = 'email' | 'phone_number';

export const isChannel = (name: string): name is Channel =>
  name === 'email' || name === 'phone_number';

interface Change {
  pool: Pool;
  /** Absent in an administrator's call. */
  client: Client | undefined;
  user: User;
  metadata: Map<string, string>;
}

/**
 * Sets attributes at once or, where the pool wants a new address proven first, once the code that
 * this sends comes back. An administrator may say in the same call that it is verified.
 * @returns where codes went.
 * @throws {ServiceError} AliasExistsException.
 * Source: API reference, AdminUpdateUserAttributes, UserAttributes.
 */
export async function changeAttributes(
  service: Service,
  change: Change,
  attributes: ReadonlyMap<string, string>,
): Promise<ReturnType<typeof deliveryDetails>[]> {
  const { pool, user } = change;
  for (const [name, value] of attributes)
    if (aliasTaken(pool, user, name, value)) throw aliasExists(name);
  const details = [];
  for (const [name, value] of attributes) {
    const sent = isChannel(name)
      ? await changeChannel(service, change, attributes, name, value)
      : setOrDelete(user, name, value);
    if (sent) details.push(sent);
  }
  return details;
}

function setOrDelete(user: User, name: string, value: string): undefined {
  if (value === '') user.attributes.delete(name);
  else user.attributes.set(name, value);
}

async function changeChannel(
  service: Service,
  change: Change,
  attributes: ReadonlyMap<string, string>,
  name: Channel,
  value: string,
) {
  const { pool, user } = change;
  if (user.attributes.get(name) === value) return undefined;
  const mark = `${name}_verified`;
  const proven = isTrue(attributes.get(mark));
  const waits =
    value !== '' && !proven && pool.settings.attributesVerifiedBeforeUpdate.includes(name);
  // A code that went to another address proves nothing about this one.
  user.codes.delete(name);
  if (!waits) {
    setOrDelete(user, name, value);
    if (!attributes.has(mark)) user.attributes.set(mark, 'false');
  }
  if (value === '' || proven || !(waits || pool.settings.autoVerified.includes(name)))
    return undefined;
  return sendAttributeCode(service, {
    ...change,
    name,
    to: value,
    ...(waits && { value }),
    reason: 'UpdateUserAttribute',
  });
}

/** Sends the code that proves an address or number; a `value` is set once the code is right. */
export async function sendAttributeCode(
  service: Service,
  sent: Change & {
    name: Channel;
    to: string;
    value?: string;
    reason: 'UpdateUserAttribute' | 'VerifyUserAttribute';
  },
) {
  const medium = sent.name === 'email' ? 'EMAIL' : 'SMS';
  const code = makeCode(service, sent.user, sent.name, sent.value);
  await deliver(service, { ...sent, medium, code });
  return deliveryDetails(sent.to, medium);
}

/** @throws {ServiceError} InvalidParameterException for a name that the pool's schema lacks. */
export function deleteAttributes(pool: Pool, user: User, names: readonly string[]): void {
  for (const name of names)
    if (!pool.settings.schema.some((attribute) => attribute.name === name))
      throw invalidParameter(`user.${name}: Attribute does not exist in the schema.`);
  for (const name of names) {
    if (name === 'sub') continue;
    user.attributes.delete(name);
    user.attributes.delete(`${name}_verified`);
  }
}
