import { deliver, deliveryDetails, type Medium } from '../delivery.ts';
import { limits } from '../input.ts';
import { triggerSubject } from '../lambdas.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { SignUpSession } from '../model/session.ts';
import type { User } from '../model/user.ts';
import { allowsFlow, clientIdOf } from '../pools/client-settings.ts';
import { makeCode, spendCode } from '../pools/codes.ts';
import { passwordless } from '../pools/create-user.ts';
import { aliasTaken, findClient, findUser, userKey } from '../pools/find.ts';
import { checkPolicy, setPassword } from '../pools/passwords.ts';
import { postConfirmation } from '../pools/post-confirmation.ts';
import { checkAttributes, checkWritable, requireAttributes } from '../pools/schema.ts';
import { addUser, touch, usernameAttribute, verifyAttribute } from '../pools/users.ts';
import type { Service } from '../service.ts';
import {
  expiredCode,
  invalidParameter,
  noSuchCombination,
  notAuthorized,
  ServiceError,
} from '../service-error.ts';
import { checkSecretHash } from '../sign-in/secret-hash.ts';
import { beginSignUpSession, openSignUpSession } from '../sign-in/sign-up-session.ts';
import type { Operations } from './operation.ts';

export const signUpOperations: Operations = {
  async SignUp({ service, input }) {
    const { pool, client } = findClient(service.state, clientIdOf(input));
    const name = input.text('Username', limits.username);
    await checkSecretHash(client, name, input.optionalText('SecretHash'));
    if (pool.settings.adminOnlySignUp)
      throw notAuthorized('SignUp is not permitted for this user pool');
    const password = input.optionalText('Password', limits.password);
    const attributes = input.attributes('UserAttributes');
    const metadata = input.map('ClientMetadata');
    checkAttributes(pool, attributes);
    checkWritable(pool, client.writable, attributes.keys());
    const own = usernameAttribute(pool, name);
    requireAttributes(pool, own ? new Map([...attributes, [own, name]]) : attributes);
    if (password !== undefined) checkPolicy(pool, password);
    else if (!passwordless(pool))
      throw invalidParameter('Password is required for this user pool.');
    if (findUser(pool, name))
      throw new ServiceError('UsernameExistsException', 'User already exists');
    const trigger = await service.lambdas.call('PreSignUp', triggerSubject(pool, client, name), {
      source: 'PreSignUp_SignUp',
      request: {
        userAttributes: Object.fromEntries(attributes),
        validationData: Object.fromEntries(input.attributes('ValidationData')),
        clientMetadata: Object.fromEntries(metadata),
      },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    });
    const user = addUser(service, pool, name, attributes, 'UNCONFIRMED');
    try {
      if (password !== undefined) await setPassword(pool, user, password);
      if (trigger?.['autoVerifyEmail'] === true) verifyAttribute(pool, user, 'email');
      if (trigger?.['autoVerifyPhone'] === true) verifyAttribute(pool, user, 'phone_number');
      const sub = user.attributes.get('sub');
      if (trigger?.['autoConfirmUser'] === true) {
        user.status = 'CONFIRMED';
        await postConfirmation(service, 'ConfirmSignUp', { pool, client, user, metadata });
        return { UserConfirmed: true, UserSub: sub };
      }
      const details = await sendSignUpCode(service, pool, client, user, 'SignUp', metadata);
      return {
        UserConfirmed: false,
        UserSub: sub,
        ...(details && { CodeDeliveryDetails: details }),
        ...signUpSession(service, client, { username: user.username }),
      };
    } catch (cause) {
      pool.users.delete(userKey(pool, user.username));
      throw cause;
    }
  },

  async ConfirmSignUp({ service, input }) {
    const { pool, client } = findClient(service.state, clientIdOf(input));
    const name = input.text('Username', limits.username);
    await checkSecretHash(client, name, input.optionalText('SecretHash'));
    const code = input.text('ConfirmationCode', limits.code);
    const user = findUser(pool, name);
    if (!user) throw client.hidesUnknownUsers ? expiredCode() : noSuchCombination();
    if (user.status !== 'UNCONFIRMED')
      throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
    const attribute = signUpChannel(pool, user)?.attribute;
    if (attribute && !input.flag('ForceAliasCreation')) refuseTaken(pool, user, attribute);
    const token = input.optionalText('Session', { min: 20 });
    if (token !== undefined) openSignUpSession(service, token, client.id, user.username);
    spendCode(service, user, 'sign-up', code);
    service.state.signUps.delete(token ?? '');
    if (attribute) {
      aliasTaken(pool, user, attribute, user.attributes.get(attribute) ?? '')?.attributes.set(
        `${attribute}_verified`,
        'false',
      );
      user.attributes.set(`${attribute}_verified`, 'true');
    }
    user.status = 'CONFIRMED';
    touch(service, user);
    const metadata = input.map('ClientMetadata');
    await postConfirmation(service, 'ConfirmSignUp', { pool, client, user, metadata });
    // Also without a Session given: Amplify sends none and signs in with the one that comes back.
    return signUpSession(service, client, {
      username: user.username,
      confirmedBy: attribute === 'phone_number' ? 'SMS_OTP' : 'EMAIL_OTP',
    });
  },

  async ResendConfirmationCode({ service, input }) {
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
    if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
    const metadata = input.map('ClientMetadata');
    const details = await sendSignUpCode(service, pool, client, user, 'ResendCode', metadata);
    if (!details) throw invalidParameter('Cannot resend codes. Auto verification not turned on.');
    return { CodeDeliveryDetails: details };
  },
};

/** Only USER_AUTH takes such a session, so a client that does not allow it is given none. */
const signUpSession = (
  service: Service,
  client: Client,
  session: Omit<SignUpSession, 'clientId' | 'expiresAt'>,
): { Session?: string } =>
  allowsFlow(client, 'USER_AUTH')
    ? {
        Session: beginSignUpSession(
          service,
          { ...session, clientId: client.id },
          client.sessionLife,
        ),
      }
    : {};

/** The attribute that the pool verifies on its own; a phone number comes first, as at the service. */
function signUpChannel(
  pool: Pool,
  user: User,
): { attribute: 'email' | 'phone_number'; medium: Medium } | undefined {
  const verifies = (name: string) =>
    pool.settings.autoVerified.includes(name) && Boolean(user.attributes.get(name));
  if (verifies('phone_number')) return { attribute: 'phone_number', medium: 'SMS' };
  return verifies('email') ? { attribute: 'email', medium: 'EMAIL' } : undefined;
}

async function sendSignUpCode(
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

function refuseTaken(pool: Pool, user: User, attribute: string): void {
  if (aliasTaken(pool, user, attribute, user.attributes.get(attribute) ?? ''))
    throw new ServiceError(
      'AliasExistsException',
      `An account with the ${attribute} already exists.`,
    );
}
