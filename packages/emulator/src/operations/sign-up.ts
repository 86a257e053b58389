import { simulatedDeliveryDetails } from '../messages/destination.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { SignUpSession } from '../model/session.ts';
import type { User } from '../model/user.ts';
import { checkAttributes, checkWritable, requireAttributes } from '../pools/check-attributes.ts';
import { allowsFlow } from '../pools/client-flows.ts';
import { spendCode } from '../pools/codes.ts';
import { allowsPasswordless } from '../pools/create-user.ts';
import { aliasTaken, userKey } from '../pools/find.ts';
import { checkPolicy } from '../pools/password-policy.ts';
import { setPassword } from '../pools/passwords.ts';
import { postConfirmation } from '../pools/post-confirmation.ts';
import { preSignUp } from '../pools/pre-sign-up.ts';
import { sendSignUpCode, signUpChannel } from '../pools/sign-up-code.ts';
import { addUser, touch, usernameAttribute, verifyAttribute } from '../pools/users.ts';
import type { Service } from '../service.ts';
import {
  aliasExists,
  expiredCode,
  invalidParameter,
  noSuchCombination,
  notAuthorized,
  ServiceError,
} from '../service-error.ts';
import { beginSignUpSession, openSignUpSession } from '../sign-in/sign-up-session.ts';
import type { Operations } from './call.ts';
import { namedUser } from './named-user.ts';

export const signUpOperations = {
  async SignUp(call) {
    const { service, input } = call;
    const { pool, client, name, user: existing } = await namedUser(call);
    if (pool.settings.adminOnlySignUp)
      throw notAuthorized('SignUp is not permitted for this user pool');
    const password = input.optionalText('Password');
    const attributes = input.attributes('UserAttributes');
    const metadata = input.map('ClientMetadata');
    checkAttributes(pool, attributes);
    checkWritable(pool, client.writable, attributes.keys());
    const own = usernameAttribute(pool, name);
    requireAttributes(pool, own ? new Map([...attributes, [own, name]]) : attributes);
    if (password !== undefined) checkPolicy(pool, password);
    else if (!allowsPasswordless(pool))
      throw invalidParameter('Password is required for this user pool.');
    if (existing) throw new ServiceError('UsernameExistsException', 'User already exists');
    const subject = { pool, client, username: name };
    const { confirms, verifies } = await preSignUp(service, 'SignUp', subject, {
      userAttributes: Object.fromEntries(attributes),
      validationData: Object.fromEntries(input.attributes('ValidationData')),
      clientMetadata: Object.fromEntries(metadata),
    });
    const user = addUser(service, pool, name, attributes, 'UNCONFIRMED');
    try {
      if (password !== undefined) await setPassword(pool, user, password);
      for (const attribute of verifies) verifyAttribute(pool, user, attribute);
      const sub = user.attributes.get('sub');
      if (confirms) {
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

  async ConfirmSignUp(call) {
    const { service, input } = call;
    const { pool, client, user } = await namedUser(call);
    const code = input.text('ConfirmationCode');
    if (!user) throw client.hidesUnknownUsers ? expiredCode() : noSuchCombination();
    if (user.status !== 'UNCONFIRMED')
      throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
    const attribute = signUpChannel(pool, user);
    if (attribute && !input.flag('ForceAliasCreation')) refuseTaken(pool, user, attribute);
    const token = input.optionalText('Session');
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
    // The response has a Session even when the call has none: Amplify sends none, and signs in with
    // the one that it gets.
    return signUpSession(service, client, {
      username: user.username,
      confirmedBy: attribute === 'phone_number' ? 'SMS_OTP' : 'EMAIL_OTP',
    });
  },

  async ResendConfirmationCode(call) {
    const { service, input } = call;
    const { pool, client, name, user } = await namedUser(call);
    if (!user) {
      if (!client.hidesUnknownUsers) throw noSuchCombination();
      return { CodeDeliveryDetails: simulatedDeliveryDetails(name) };
    }
    if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
    const metadata = input.map('ClientMetadata');
    const details = await sendSignUpCode(service, pool, client, user, 'ResendCode', metadata);
    if (!details) throw invalidParameter('Cannot resend codes. Auto verification not turned on.');
    return { CodeDeliveryDetails: details };
  },
} satisfies Operations;

/** Starts a session if the client allows USER_AUTH, the only flow that accepts one. */
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

function refuseTaken(pool: Pool, user: User, attribute: string): void {
  if (aliasTaken(pool, user, attribute, user.attributes.get(attribute) ?? ''))
    throw aliasExists(attribute);
}
