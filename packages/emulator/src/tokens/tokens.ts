import { decodeJwt, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { isObject, triggerAttributes, triggerSubject } from '../lambdas.ts';
import type { Client, Grant, Pool, User } from '../model.ts';
import { findClient, findUser } from '../pools/find.ts';
import type { Service } from '../service.ts';
import { notAuthorized, ServiceError } from '../service-error.ts';
import type { CallInfo } from '../sign-in/turn.ts';
import { signingKey } from './keys.ts';

export type TokenSource =
  | 'Authentication'
  | 'NewPasswordChallenge'
  | 'AuthenticateDevice'
  | 'RefreshTokens';

/** `https://cognito-idp.<region>.amazonaws.com/<pool id>`, or the same under this emulator's address. */
export const issuerOf = (service: Service, pool: Pool, origin: string): string =>
  service.config.issuer === 'aws'
    ? `https://cognito-idp.${pool.region}.amazonaws.com/${pool.id}`
    : `${origin}/${pool.id}`;

export interface TokenRequest {
  pool: Pool;
  client: Client;
  user: User;
  grant: Grant;
  source: TokenSource;
  metadata: Map<string, string>;
  call: CallInfo;
}

/** Signs an access and an ID token for a sign-in. */
export async function signTokens(
  service: Service,
  request: TokenRequest,
): Promise<{ AccessToken: string; IdToken: string; ExpiresIn: number; TokenType: 'Bearer' }> {
  const { pool, client, user, grant } = request;
  const now = Math.floor(service.clock.now() / 1000);
  const overrides = await readOverrides(service, request);
  const groups = overrides.groups ?? user.groups;
  const shared = {
    sub: user.attributes.get('sub') ?? '',
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: issuerOf(service, pool, request.call.origin),
    origin_jti: grant.id,
    event_id: crypto.randomUUID(),
    auth_time: Math.floor(grant.authTime / 1000),
    iat: now,
  };
  const access = {
    ...shared,
    client_id: client.id,
    token_use: 'access',
    scope: scopes(overrides),
    ...(grant.deviceKey !== undefined && { device_key: grant.deviceKey }),
    exp: now + client.accessTokenLife,
    jti: crypto.randomUUID(),
    username: user.username,
  };
  const id = {
    ...attributeClaims(user, client),
    ...shared,
    ...roleClaims(pool, groups, overrides),
    'cognito:username': user.username,
    aud: client.id,
    token_use: 'id',
    exp: now + client.idTokenLife,
    jti: crypto.randomUUID(),
  };
  return {
    AccessToken: await sign(pool, override(access, overrides.access)),
    IdToken: await sign(pool, override(id, overrides.id)),
    ExpiresIn: client.accessTokenLife,
    TokenType: 'Bearer',
  };
}

async function sign(pool: Pool, payload: JWTPayload): Promise<string> {
  const key = await signingKey(pool);
  return new SignJWT(payload).setProtectedHeader({ kid: key.kid, alg: 'RS256' }).sign(key.private);
}

function attributeClaims(user: User, client: Client): Record<string, unknown> {
  return Object.fromEntries(
    [...user.attributes]
      .filter(([name]) => !client.readable || client.readable.includes(name))
      .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]),
  );
}

function roleClaims(pool: Pool, groups: string[], overrides: Overrides): Record<string, unknown> {
  const roles =
    overrides.roles ??
    groups.flatMap((name) => {
      const role = pool.groups.get(name)?.roleArn;
      return role === undefined ? [] : [role];
    });
  return {
    ...(roles.length > 0 && { 'cognito:roles': roles }),
    ...(overrides.preferredRole !== undefined && {
      'cognito:preferred_role': overrides.preferredRole,
    }),
  };
}

interface ClaimChange {
  set: Map<string, unknown>;
  drop: string[];
}

interface Overrides {
  id: ClaimChange;
  access: ClaimChange;
  scopesAdded: string[];
  scopesDropped: string[];
  groups?: string[];
  roles?: string[];
  preferredRole?: string;
}

/** What PreTokenGeneration may not touch. Source: developer guide, that trigger's page. */
const fixedClaims = new Set(
  (
    'acr amr at_hash auth_time azp client_id exp iat iss jti nbf nonce origin_jti sub token_use ' +
    'event_id username cognito:username device_key'
  ).split(' '),
);

async function readOverrides(service: Service, request: TokenRequest): Promise<Overrides> {
  const { pool, client, user, source, metadata } = request;
  const two = pool.settings.preTokenVersion !== 'V1_0';
  const response = await service.lambdas.call(
    'PreTokenGeneration',
    triggerSubject(pool, client, user.username),
    {
      source: `TokenGeneration_${source}`,
      version: two ? pool.settings.preTokenVersion.slice(1, 2) : '1',
      request: {
        userAttributes: triggerAttributes(user),
        groupConfiguration: {
          groupsToOverride: user.groups,
          iamRolesToOverride: [],
          preferredRole: null,
        },
        ...(two && { scopes: ['aws.cognito.signin.user.admin'] }),
        clientMetadata: Object.fromEntries(metadata),
      },
      response: two ? { claimsAndScopeOverrideDetails: null } : { claimsOverrideDetails: null },
    },
  );
  const details = member(response, two ? 'claimsAndScopeOverrideDetails' : 'claimsOverrideDetails');
  const access = two ? member(details, 'accessTokenGeneration') : undefined;
  const groupDetails = member(details, 'groupOverrideDetails');
  const groups = texts(groupDetails?.['groupsToOverride']);
  const roles = texts(groupDetails?.['iamRolesToOverride']);
  const preferredRole = groupDetails?.['preferredRole'];
  return {
    id: claimChange(two ? member(details, 'idTokenGeneration') : details),
    access: claimChange(access),
    scopesAdded: texts(access?.['scopesToAdd']) ?? [],
    scopesDropped: texts(access?.['scopesToSuppress']) ?? [],
    ...(groups && { groups }),
    ...(roles && { roles }),
    ...(typeof preferredRole === 'string' && { preferredRole }),
  };
}

const member = (value: unknown, name: string): Record<string, unknown> | undefined => {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : undefined;
};

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map(String) : undefined;

const claimChange = (value: Record<string, unknown> | undefined): ClaimChange => ({
  set: new Map(
    Object.entries(member(value, 'claimsToAddOrOverride') ?? {}).filter(
      ([name]) => !fixedClaims.has(name),
    ),
  ),
  drop: (texts(value?.['claimsToSuppress']) ?? []).filter((name) => !fixedClaims.has(name)),
});

function override(claims: JWTPayload, change: ClaimChange): JWTPayload {
  return Object.fromEntries(
    [...Object.entries(claims), ...change.set].filter(([name]) => !change.drop.includes(name)),
  );
}

const scopes = ({ scopesAdded, scopesDropped }: Overrides): string =>
  ['aws.cognito.signin.user.admin', ...scopesAdded]
    .filter((scope) => !scopesDropped.includes(scope))
    .join(' ');

/** Who holds an access token. */
export interface Bearer {
  pool: Pool;
  client: Client;
  user: User;
  grant: Grant;
  authTime: number;
}

/**
 * Checks an access token: signature, expiry, use, revocation and scope.
 * @throws {ServiceError} NotAuthorizedException with the text that fits; UserNotFoundException.
 */
export async function readAccessToken(service: Service, token: string): Promise<Bearer> {
  const claims = await verified(service, token);
  if (claims.payload['token_use'] !== 'access') throw notAuthorized('Invalid Access Token');
  const { pool, client } = known(service, String(claims.payload['client_id']));
  if (pool !== claims.pool) throw notAuthorized('Invalid Access Token');
  if (!String(claims.payload['scope']).split(' ').includes('aws.cognito.signin.user.admin'))
    throw notAuthorized('Access Token does not have required scopes');
  const grant = service.state.grants.get(String(claims.payload['origin_jti']));
  if (!grant || grant.revoked) throw notAuthorized('Access Token has been revoked');
  const user = findUser(pool, String(claims.payload['username']));
  if (!user || user.attributes.get('sub') !== claims.payload.sub)
    throw new ServiceError('UserNotFoundException', 'User does not exist.');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { pool, client, user, grant, authTime: grant.authTime };
}

async function verified(
  service: Service,
  token: string,
): Promise<{ pool: Pool; payload: JWTPayload }> {
  try {
    const pool = service.state.pools.get(decodeJwt(token).iss?.split('/').at(-1) ?? '');
    if (pool) {
      const key = await signingKey(pool);
      const { payload } = await jwtVerify(token, key.public, {
        algorithms: ['RS256'],
        currentDate: new Date(service.clock.now()),
      });
      return { pool, payload };
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_JWT_EXPIRED')
      throw notAuthorized('Access Token has expired');
  }
  throw notAuthorized('Invalid Access Token');
}

function known(service: Service, clientId: string): { pool: Pool; client: Client } {
  try {
    return findClient(service.state, clientId);
  } catch {
    throw notAuthorized('Invalid Access Token');
  }
}
