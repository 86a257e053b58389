import type { JWTPayload } from 'jose';
import { sha256, toBase64Url, utf8 } from '../bytes.ts';
import type { Client } from '../model/client.ts';
import type { Grant } from '../model/grant.ts';
import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { homeRegion, partitionOf } from '../partition.ts';
import { isReadable } from '../pools/describe-user.ts';
import { isTrue } from '../pools/is-verified.ts';
import type { Service } from '../service.ts';
import { changedScopes, type Overrides, override, readOverrides } from './claim-overrides.ts';
import { signingKey } from './keys.ts';
import { loadJose } from './load-jose.ts';
import { attributesInScope, scopesOf } from './scopes.ts';
import type { TokenRequest } from './token-request.ts';

/**
 * Returns the issuer of a pool's tokens: the service's URL in the pool's region, in the form that
 * its IssuerConfiguration selects (UPDATED: the same in all Regions), or the emulator's own URL.
 * Source: API reference, IssuerConfigurationType.
 */
export function issuerOf(service: Service, pool: Pool, origin: string): string {
  if (service.config.issuer === 'local') return `${origin}/${pool.id}`;
  const [host, region] =
    pool.settings.issuer === 'UPDATED'
      ? ['issuer-cognito-idp', homeRegion(pool.id)]
      : ['cognito-idp', pool.region];
  return `https://${host}.${region}.${partitionOf(region).suffix}/${pool.id}`;
}

/** Issues an access token and an ID token. */
export async function signTokens(
  service: Service,
  request: TokenRequest,
): Promise<{ AccessToken: string; IdToken: string; ExpiresIn: number; TokenType: 'Bearer' }> {
  const { pool, client, user, grant, nonce } = request;
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
    ...(grant.acr !== undefined && { acr: grant.acr }),
    ...(grant.amr && { amr: grant.amr }),
    iat: now,
  };
  const access = {
    ...shared,
    client_id: client.id,
    token_use: 'access',
    ...(grant.scopes && { version: 2 }),
    ...(grant.resource !== undefined && { aud: grant.resource }),
    scope: changedScopes(scopesOf(grant), overrides),
    ...(grant.deviceKey !== undefined && { device_key: grant.deviceKey }),
    exp: now + client.accessTokenLife,
    jti: crypto.randomUUID(),
    username: user.username,
  };
  const id = {
    ...attributeClaims(user, client, grant),
    ...identityClaim(user),
    ...(nonce !== undefined && { nonce }),
    ...shared,
    ...roleClaims(pool, groups, overrides),
    'cognito:username': user.username,
    aud: client.id,
    token_use: 'id',
    exp: now + client.idTokenLife,
    jti: crypto.randomUUID(),
  };
  const AccessToken = await sign(pool, override(access, overrides.access));
  const bound = grant.scopes ? { ...id, at_hash: await halfHash(AccessToken) } : id;
  return {
    AccessToken,
    IdToken: await sign(pool, override(bound, overrides.id)),
    ExpiresIn: client.accessTokenLife,
    TokenType: 'Bearer',
  };
}

/** Source: OpenID Connect Core 3.1.3.6, at_hash of a token signed with RS256. */
const halfHash = async (token: string): Promise<string> =>
  toBase64Url((await sha256(utf8(token))).slice(0, 16));

export async function sign(pool: Pool, payload: JWTPayload): Promise<string> {
  const key = await signingKey(pool);
  const { SignJWT } = await loadJose();
  return new SignJWT(payload).setProtectedHeader({ kid: key.kid, alg: 'RS256' }).sign(key.private);
}

function attributeClaims(user: User, client: Client, grant: Grant): Record<string, unknown> {
  return Object.fromEntries(
    attributesInScope(user.attributes, grant.scopes ?? [])
      .filter(([name]) => isReadable(client.readable, name))
      .map(([name, value]) => [name, name.endsWith('_verified') ? isTrue(value) : value]),
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

/** Source: developer guide, "Understanding the identity (ID) token", identities. */
const identityClaim = ({ identities }: User) =>
  identities.length > 0 && {
    identities: identities.map(({ attribute: _, dateCreated, primary, ...identity }) => ({
      ...identity,
      primary: String(primary),
      dateCreated: String(dateCreated),
    })),
  };
