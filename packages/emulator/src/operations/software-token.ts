import type { SessionOf } from '../model/session.ts';
import type { User } from '../model/user.ts';
import { adminUser } from '../pools/find.ts';
import { touch } from '../pools/users.ts';
import type { Service } from '../service.ts';
import {
  invalidParameter,
  invalidSession,
  missingParameter,
  resourceNotFound,
  ServiceError,
} from '../service-error.ts';
import { makeTotpSecret, spendTotp } from '../totp.ts';
import { bearerOf } from './bearer.ts';
import type { Call, Operations } from './call.ts';

/**
 * Sets up an authenticator app, either after the sign-in (AccessToken) or during MFA_SETUP
 * (Session).
 */
export const softwareTokenOperations = {
  async AssociateSoftwareToken(call) {
    const secret = await makeTotpSecret();
    const token = oneCredential(call);
    if (token === undefined) {
      const { user } = await bearerOf(call);
      user.pendingTotp = secret;
      return { SecretCode: secret };
    }
    const { session } = setupSession(call.service, token);
    if (!session.state.choices.includes('SOFTWARE_TOKEN_MFA'))
      throw new ServiceError('SoftwareTokenMFANotFoundException', 'Software token MFA not found.');
    session.used = true;
    return {
      SecretCode: secret,
      Session: nextSession(call.service, session, { secret, verified: false }),
    };
  },

  async VerifySoftwareToken(call) {
    const { service, input } = call;
    const code = input.text('UserCode');
    const name = input.optionalText('FriendlyDeviceName');
    const token = oneCredential(call);
    if (token === undefined) {
      const { user } = await bearerOf(call);
      await verify(service, user, user.pendingTotp, code, name);
      delete user.pendingTotp;
      return { Status: 'SUCCESS' };
    }
    return service.sessions.runExclusive(token, async () => {
      const { session, user } = setupSession(service, token);
      await verify(service, user, session.state.secret, code, name);
      enable(user);
      session.used = true;
      return {
        Status: 'SUCCESS',
        Session: nextSession(service, session, { verified: true }),
      };
    });
  },

  AdminDeleteSoftwareToken({ service, input }) {
    const { user } = adminUser(service.state, input);
    if (!user.totp) throw resourceNotFound('The user has no software token.');
    delete user.totp;
    user.mfa.enabled = user.mfa.enabled.filter((name) => name !== 'SOFTWARE_TOKEN_MFA');
    if (user.mfa.preferred === 'SOFTWARE_TOKEN_MFA') delete user.mfa.preferred;
    touch(service, user);
    return {};
  },
} satisfies Operations;

/**
 * Returns the Session, or `undefined` when the call has an AccessToken.
 * @throws {ServiceError} InvalidParameterException when the call has both or none.
 */
function oneCredential({ input }: Call): string | undefined {
  const session = input.optionalText('Session');
  if (session === undefined && !input.has('AccessToken')) throw missingParameter('Session');
  if (session !== undefined && input.has('AccessToken'))
    throw invalidParameter('Only one of Session and AccessToken can be given.');
  return session;
}

function setupSession(service: Service, token: string) {
  const session = service.sessions.openAny(token);
  if (session.challenge !== 'MFA_SETUP') throw invalidSession();
  const pool = service.state.pools.get(session.signIn.poolId);
  const user =
    pool && [...pool.users.values()].find((one) => one.username === session.signIn.username);
  if (!user) throw invalidSession();
  return { session, user };
}

function nextSession(
  service: Service,
  session: SessionOf<'MFA_SETUP'>,
  change: { secret?: string; verified: boolean },
): string {
  const { poolId, clientId } = session.signIn;
  const client = service.state.pools.get(poolId)?.clients.get(clientId);
  if (!client) throw invalidSession();
  const state = { choices: session.state.choices, ...change };
  return service.sessions.begin('MFA_SETUP', state, session.signIn, client.sessionLife);
}

async function verify(
  service: Service,
  user: User,
  secret: string | undefined,
  code: string,
  name: string | undefined,
): Promise<void> {
  if (secret === undefined)
    throw new ServiceError('SoftwareTokenMFANotFoundException', 'Software token MFA not found.');
  const totp = { secret, usedSteps: [], ...(name !== undefined && { name }) };
  if ((await spendTotp(totp, code, service.clock.now())) !== 'right')
    throw new ServiceError(
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
    );
  user.totp = totp;
  touch(service, user);
}

function enable(user: User): void {
  user.mfa.enabled = [...new Set([...user.mfa.enabled, 'SOFTWARE_TOKEN_MFA' as const])];
  user.mfa.preferred ??= 'SOFTWARE_TOKEN_MFA';
}
