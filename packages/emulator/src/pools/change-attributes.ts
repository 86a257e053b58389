/** Changes attributes, for users and administrators, and sends the codes that verify them. */
import type { deliveryDetails } from '../messages/destination.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import type { Service } from '../service.ts';
import { aliasExists, invalidParameter } from '../service-error.ts';
import { type Channel, deliverTo, isChannel } from './channel.ts';
import { makeCode } from './codes.ts';
import { aliasTaken } from './find.ts';
import { isTrue } from './is-verified.ts';

interface Change {
  pool: Pool;
  /** Absent when an administrator calls. */
  client: Client | undefined;
  user: User;
  metadata: Map<string, string>;
}

/**
 * Sets attributes and sends codes to new addresses and numbers. When the pool requires it, a new
 * address or number is set only after the user has entered its code. An administrator can mark it
 * as verified in the same call.
 * @returns where the codes were sent.
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
  // A code that was sent to another address must not verify this one.
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

/**
 * Sends the code that verifies an address or number. The right code sets the attribute to `value`,
 * if there is one.
 */
export async function sendAttributeCode(
  service: Service,
  sent: Change & {
    name: Channel;
    to: string;
    value?: string;
    reason: 'UpdateUserAttribute' | 'VerifyUserAttribute';
  },
) {
  const code = makeCode(service, sent.user, sent.name, sent.value);
  return deliverTo(sent.name, service, { ...sent, code });
}

/**
 * Deletes attributes and their verified marks.
 * @throws {ServiceError} InvalidParameterException for a name that the pool's schema does not have.
 */
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
