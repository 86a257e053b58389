import { deliver, deliveryDetails } from '../delivery.ts';
import { limits } from '../input.ts';
import type { Client, Pool, User } from '../model.ts';
import { type CodePurpose, makeCode, spendCode } from '../pools/codes.ts';
import { describeForOwner } from '../pools/describe-user.ts';
import { aliasTaken } from '../pools/find.ts';
import { setMfaPreference } from '../pools/mfa-preference.ts';
import { checkAttributes, checkWritable } from '../pools/schema.ts';
import { touch, verifyAttribute } from '../pools/users.ts';
import type { Service } from '../service.ts';
import { invalidParameter, ServiceError } from '../service-error.ts';
import { firstFactorsOf } from '../sign-in/factors.ts';
import { revokeAll } from '../tokens/grants.ts';
import { deleteUser } from './admin-users.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './operation.ts';

/** What a signed-in user does with their own account; each takes an AccessToken. */
export const ownAccountOperations: Operations = {
  async GetUser(call) {
    const { user, client } = await bearerOf(call);
    return describeForOwner(user, client);
  },

  async GetUserAuthFactors(call) {
    const { pool, user } = await bearerOf(call);
    const { preferred, enabled } = user.mfa;
    const factors = firstFactorsOf(pool, user).filter((name) => name !== 'PASSWORD_SRP');
    return {
      Username: user.username,
      ...(preferred !== undefined && { PreferredMfaSetting: preferred }),
      ...(enabled.length > 0 && { UserMFASettingList: enabled }),
      ConfiguredUserAuthFactors: factors,
    };
  },

  async UpdateUserAttributes(call) {
    const { service, input } = call;
    const { pool, client, user } = await bearerOf(call);
    const attributes = input.attributes('UserAttributes');
    checkAttributes(pool, attributes);
    checkWritable(pool, client.writable, attributes.keys(), user);
    const metadata = input.map('ClientMetadata');
    const details = [];
    for (const [name, value] of attributes) {
      if (aliasTaken(pool, user, name, value))
        throw new ServiceError(
          'AliasExistsException',
          `An account with the ${name} already exists.`,
        );
      const sent = await updateAttribute(service, pool, client, user, name, value, metadata);
      if (sent) details.push(sent);
    }
    touch(service, user);
    return { CodeDeliveryDetailsList: details };
  },

  async DeleteUserAttributes(call) {
    const { service, input } = call;
    const { pool, client, user } = await bearerOf(call);
    const names = input.texts('UserAttributeNames') ?? [];
    checkWritable(pool, client.writable, names, user);
    for (const name of names) {
      user.attributes.delete(name);
      user.attributes.delete(`${name}_verified`);
    }
    touch(service, user);
    return {};
  },

  async GetUserAttributeVerificationCode(call) {
    const { service, input } = call;
    const { pool, client, user } = await bearerOf(call);
    const name = channelName(input.text('AttributeName'));
    const to = user.codes.get(name)?.value ?? user.attributes.get(name);
    if (!to) throw invalidParameter(`User does not have ${name}.`);
    const value = user.codes.get(name)?.value;
    return {
      CodeDeliveryDetails: await sendAttributeCode(service, {
        pool,
        client,
        user,
        name,
        to,
        ...(value !== undefined && { value }),
        reason: 'VerifyUserAttribute',
        metadata: input.map('ClientMetadata'),
      }),
    };
  },

  async VerifyUserAttribute(call) {
    const { service, input } = call;
    const { pool, user } = await bearerOf(call);
    const name = channelName(input.text('AttributeName'));
    const value = spendCode(service, user, name, input.text('Code', limits.code));
    if (value !== undefined) user.attributes.set(name, value);
    verifyAttribute(pool, user, name);
    touch(service, user);
    return {};
  },

  async SetUserMFAPreference(call) {
    const { pool, user } = await bearerOf(call);
    setMfaPreference(pool, user, call.input);
    return {};
  },

  async DeleteUser(call) {
    const { pool, user } = await bearerOf(call);
    deleteUser(call.service, pool, user);
    return {};
  },

  async GlobalSignOut(call) {
    const { pool, user } = await bearerOf(call);
    revokeAll(call.service, pool, user);
    return {};
  },
};

type Channel = 'email' | 'phone_number';

function channelName(name: string): Channel {
  if (name !== 'email' && name !== 'phone_number')
    throw invalidParameter('Attribute cannot be verified.');
  return name;
}

/** Sets it at once, or keeps the old value until the new one is proven, as the pool says. */
async function updateAttribute(
  service: Service,
  pool: Pool,
  client: Client,
  user: User,
  name: string,
  value: string,
  metadata: Map<string, string>,
) {
  const changed = user.attributes.get(name) !== value;
  const channel = name === 'email' || name === 'phone_number' ? name : undefined;
  const waits = channel && pool.settings.attributesVerifiedBeforeUpdate.includes(channel);
  if (value === '') user.attributes.delete(name);
  else if (!waits || !changed) user.attributes.set(name, value);
  if (!channel || !changed) return undefined;
  if (!waits) user.attributes.set(`${name}_verified`, 'false');
  if (!value || !(waits || pool.settings.autoVerified.includes(channel))) return undefined;
  return sendAttributeCode(service, {
    pool,
    client,
    user,
    name: channel,
    to: value,
    ...(waits && { value }),
    reason: 'UpdateUserAttribute',
    metadata,
  });
}

async function sendAttributeCode(
  service: Service,
  sent: {
    pool: Pool;
    client: Client;
    user: User;
    name: Extract<CodePurpose, Channel>;
    to: string;
    value?: string;
    reason: 'UpdateUserAttribute' | 'VerifyUserAttribute';
    metadata: Map<string, string>;
  },
) {
  const medium = sent.name === 'email' ? 'EMAIL' : 'SMS';
  const code = makeCode(service, sent.user, sent.name, sent.value);
  await deliver(service, { ...sent, medium, code });
  return deliveryDetails(sent.to, medium);
}
