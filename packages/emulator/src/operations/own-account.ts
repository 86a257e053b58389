import {
  changeAttributes,
  deleteAttributes,
  sendAttributeCode,
} from '../pools/change-attributes.ts';
import { type Channel, isChannel } from '../pools/channel.ts';
import { checkAttributes, checkWritable } from '../pools/check-attributes.ts';
import { spendCode } from '../pools/codes.ts';
import { describeFactors, describeForOwner } from '../pools/describe-user.ts';
import { setMfaPreference } from '../pools/mfa-preference.ts';
import { deleteUser, touch, verifyAttribute } from '../pools/users.ts';
import { invalidParameter } from '../service-error.ts';
import { revokeAll } from '../tokens/grants.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './call.ts';

/** What signed-in users do with their own account. Each operation takes an AccessToken. */
export const ownAccountOperations = {
  async GetUser(call) {
    const { user, client } = await bearerOf(call);
    return describeForOwner(user, client);
  },

  async GetUserAuthFactors(call) {
    const { pool, user } = await bearerOf(call);
    return describeFactors(pool, user);
  },

  async UpdateUserAttributes(call) {
    const { service, input } = call;
    const { pool, client, user } = await bearerOf(call);
    const attributes = input.attributes('UserAttributes');
    checkAttributes(pool, attributes);
    checkWritable(pool, client.writable, attributes.keys(), user);
    const metadata = input.map('ClientMetadata');
    const details = await changeAttributes(service, { pool, client, user, metadata }, attributes);
    touch(service, user);
    return { CodeDeliveryDetailsList: details };
  },

  async DeleteUserAttributes(call) {
    const { service, input } = call;
    const { pool, client, user } = await bearerOf(call);
    const names = input.texts('UserAttributeNames') ?? [];
    checkWritable(pool, client.writable, names, user);
    deleteAttributes(pool, user, names);
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
    const value = spendCode(service, user, name, input.text('Code'));
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
} satisfies Operations;

function channelName(name: string): Channel {
  if (!isChannel(name)) throw invalidParameter('Attribute cannot be verified.');
  return name;
}
