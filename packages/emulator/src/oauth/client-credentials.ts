import { isObject } from '../is-object.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { poolScopes } from '../pools/client-oauth.ts';
import { changedScopes, override, readMachineOverrides } from '../tokens/claim-overrides.ts';
import { issuerOf, sign } from '../tokens/tokens.ts';
import type { OAuthCall } from './call.ts';
import { invalidRequest, OAuthError } from './errors.ts';
import type { TokenResponse } from './issue-tokens.ts';
import { wordsOf } from './words.ts';

/**
 * Issues the access token of a machine, which has custom scopes only.
 * @throws {OAuthError} `unauthorized_client`, `invalid_scope`, `invalid_request`.
 * Source: developer guide, "The token issuer endpoint", client credentials.
 */
export async function clientCredentials(
  { service, form, info }: OAuthCall,
  pool: Pool,
  client: Client,
): Promise<TokenResponse> {
  if (!client.oauth.flows.includes('client_credentials'))
    throw new OAuthError('unauthorized_client');
  const custom = poolScopes(pool).filter((scope) => client.oauth.scopes.includes(scope));
  const asked = wordsOf(form, 'scope');
  if (asked.some((scope) => !custom.includes(scope))) throw new OAuthError('invalid_scope');
  const granted = asked.length > 0 ? asked : custom;
  const metadata = readMetadata(form);
  const overrides = await readMachineOverrides(service, pool, client, granted, metadata);
  const now = Math.floor(service.clock.now() / 1000);
  const claims = {
    sub: client.id,
    token_use: 'access',
    scope: overrides ? changedScopes(granted, overrides) : granted.join(' '),
    auth_time: now,
    iss: issuerOf(service, pool, info.origin),
    exp: now + client.accessTokenLife,
    iat: now,
    version: 2,
    jti: crypto.randomUUID(),
    client_id: client.id,
  };
  const access_token = await sign(pool, overrides ? override(claims, overrides.access) : claims);
  return { access_token, expires_in: client.accessTokenLife, token_type: 'Bearer' };
}

/** Reads what the app tells the trigger, an object of texts as JSON. */
function readMetadata(form: URLSearchParams): Map<string, string> {
  try {
    const value: unknown = JSON.parse(form.get('aws_client_metadata') ?? '{}');
    if (!isObject(value)) throw invalidRequest();
    return new Map(Object.entries(value).map(([name, text]) => [name, String(text)]));
  } catch {
    throw invalidRequest();
  }
}
