import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { adminClient, adminUser, poolOf } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import type { Service } from '../service.ts';
import {
  invalidParameter,
  resourceNotFound,
  ServiceError,
  unavailableInLite,
} from '../service-error.ts';
import { sessionsOf, type TrackedGrant } from '../tokens/user-sessions.ts';
import { bearerOf } from './bearer.ts';
import type { Operations } from './call.ts';

/** Source: API reference, GetUserPoolClientSessionConfiguration. */
const defaultSsoMinutes = 60;

/** Sessions of users, and whether a pool tracks them. */
export const userSessionOperations = {
  async ListUserSessions(call) {
    const { pool, user, grant } = await bearerOf(call);
    return { Sessions: list(call.service, pool, user, grant.id) };
  },

  AdminListUserSessions({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    return { Sessions: list(service, pool, user) };
  },

  async RevokeUserSession(call) {
    const { pool, user, grant } = await bearerOf(call);
    const session = find(call.service, pool, user, call.input.text('SessionId'));
    if (session.id === grant.id) throw invalidParameter('The current session cannot be revoked.');
    session.revoked = true;
    return {};
  },

  AdminRevokeUserSession({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    find(service, pool, user, input.text('SessionId')).revoked = true;
    return {};
  },

  GetUserPoolSessionConfiguration: ({ service, input }) =>
    describePool(poolOf(service.state, input)),

  SetUserPoolSessionConfiguration({ service, input }) {
    const pool = poolOf(service.state, input);
    requireTier(pool);
    pool.sessionTracking = {
      enabled: input.text('UserSessionTracking') === 'ENABLED',
      maxPerUser: input.object('TokenSession')?.integer('MaxPerUser') ?? 0,
    };
    return describePool(pool);
  },

  GetUserPoolClientSessionConfiguration({ service, input }) {
    const { pool, client } = adminClient(service.state, input);
    return describeClient(pool, client);
  },

  SetUserPoolClientSessionConfiguration({ service, input }) {
    const { pool, client } = adminClient(service.state, input);
    requireTier(pool);
    requireTracking(pool);
    client.ssoMinutes = input.object('SSOSession')?.integer('MaxValidityMinutes') ?? 0;
    return describeClient(pool, client);
  },
} satisfies Operations;

/** @throws {ServiceError} FeatureUnavailableInTierException. */
function requireTier({ settings }: Pool): void {
  if (settings.tier === 'LITE') throw unavailableInLite('Session tracking');
}

/** @throws {ServiceError} OperationNotEnabledException. */
function requireTracking({ sessionTracking }: Pool): void {
  if (!sessionTracking.enabled)
    throw new ServiceError(
      'OperationNotEnabledException',
      'Session tracking is not enabled for this user pool.',
    );
}

function find(service: Service, pool: Pool, user: User, id: string): TrackedGrant {
  requireTracking(pool);
  const found = sessionsOf(service, pool, user).find(({ session }) => session.id === id);
  if (!found) throw resourceNotFound('Session does not exist.');
  return found;
}

/** The API signs in without an SSO session, so every session is one of tokens and has no origin. */
function list(service: Service, pool: Pool, user: User, currentGrant?: string) {
  requireTracking(pool);
  return sessionsOf(service, pool, user).map(({ id, clientId, session }) => ({
    SessionId: session.id,
    SessionType: 'TOKEN',
    ClientId: clientId,
    CreateDate: epochSeconds(session.createdAt),
    LastActiveDate: epochSeconds(session.lastActiveAt),
    DeviceType: session.device,
    LastIPAddress: session.sourceIp,
    LastLocation: { Country: 'unknown' },
    IsCurrentSession: id === currentGrant,
  }));
}

const describePool = ({ id, sessionTracking }: Pool) => ({
  UserPoolId: id,
  UserSessionTracking: sessionTracking.enabled ? 'ENABLED' : 'DISABLED',
  TokenSession: { MaxPerUser: sessionTracking.maxPerUser },
});

const describeClient = (pool: Pool, client: Client) => ({
  UserPoolId: pool.id,
  ClientId: client.id,
  SSOSession: { MaxValidityMinutes: client.ssoMinutes ?? defaultSsoMinutes },
});
