/** Reads and checks a request to /oauth2/authorize and /login. */
import type { Client, OAuthFlow } from '../model/client.ts';
import type { AuthorizationRequest } from '../model/oauth.ts';
import type { Pool } from '../model/pool.ts';
import { type Level, levelsIn } from '../pools/acr-levels.ts';
import { providerIdentifiedBy } from '../providers/identities.ts';
import type { OAuthCall } from './call.ts';
import { PageError, RedirectError, type RedirectTarget } from './errors.ts';
import { findOAuthClient } from './find-pool.ts';
import { wordsOf } from './words.ts';

export interface CheckedRequest {
  pool: Pool;
  client: Client;
  request: AuthorizationRequest;
  /** `COGNITO` or a provider's name, when the app has chosen one. */
  provider: string | undefined;
  prompt: ReadonlySet<string>;
  /** Seconds since the sign-in after which the user has to sign in again. */
  maxAge: number | undefined;
  hint: string | undefined;
  /** The levels of `acr_values` that the pool knows, the app's favorite first. */
  levels: Level[];
}

/**
 * Checks a request. Everything after the client and its address is reported to the app.
 * @throws {PageError | RedirectError}
 */
export function readAuthorizationRequest({ service, domain, query }: OAuthCall): CheckedRequest {
  const found = findOAuthClient(service.state, domain, query.get('client_id') ?? '');
  if (!found) throw new PageError('Client does not exist.');
  const { pool, client } = found;
  if (!client.oauth.enabled) throw new PageError('unauthorized_client', client.id);
  const redirectUri = query.get('redirect_uri') ?? client.oauth.defaultRedirectUri ?? '';
  if (!client.oauth.callbackUrls.includes(redirectUri))
    throw new PageError('redirect_mismatch', client.id);
  const state = query.get('state');
  const type = query.get('response_type');
  const target: RedirectTarget = {
    redirectUri,
    responseType: type === 'token' ? 'token' : 'code',
    ...(state !== null && { state }),
  };
  checkOnce(query, target);
  if (type !== 'code' && type !== 'token') throw new RedirectError(target, 'invalid_request');
  requireFlow(client, type === 'code' ? 'code' : 'implicit', target);
  const nonce = query.get('nonce');
  const challenge = readChallenge(query, target);
  const resource = readResource(query, pool, target);
  return {
    pool,
    client,
    request: {
      poolId: pool.id,
      clientId: client.id,
      ...target,
      ...(nonce !== null && { nonce }),
      scopes: readScopes(query, client, target),
      ...(challenge !== undefined && { challenge }),
      ...(resource !== undefined && { resource }),
    },
    provider: readProvider(query, pool, client, target),
    prompt: readPrompt(query, target),
    maxAge: readMaxAge(query, target),
    hint: query.get('login_hint') ?? undefined,
    levels: levelsIn(pool.settings, query.get('acr_values') ?? ''),
  };
}

/**
 * A parameter that comes twice could mean either. `resource` alone may be repeated.
 * Source: RFC 6749, 3.1.
 */
function checkOnce(query: URLSearchParams, target: RedirectTarget): void {
  for (const name of new Set(query.keys()))
    if (name !== 'resource' && query.getAll(name).length > 1)
      throw new RedirectError(target, 'invalid_request');
}

function requireFlow({ oauth }: Client, flow: OAuthFlow, target: RedirectTarget): void {
  if (!oauth.flows.includes(flow)) throw new RedirectError(target, 'unauthorized_client');
}

/** Returns the scopes of the request, or all of the client's when it names none. */
function readScopes(query: URLSearchParams, { oauth }: Client, target: RedirectTarget): string[] {
  const scopes = wordsOf(query, 'scope');
  if (scopes.some((scope) => !oauth.scopes.includes(scope)))
    throw new RedirectError(target, 'invalid_scope');
  const needOpenId = scopes.some((scope) => ['email', 'phone', 'profile'].includes(scope));
  if (needOpenId && !scopes.includes('openid')) throw new RedirectError(target, 'invalid_scope');
  return scopes.length > 0 ? scopes : oauth.scopes;
}

/** Only S256 is supported, and challenge and method come together. Source: RFC 7636, 4.3. */
function readChallenge(query: URLSearchParams, target: RedirectTarget): string | undefined {
  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method');
  if (challenge === null && method === null) return undefined;
  if (method !== 'S256' || challenge === null || !/^[\w.~-]{43,128}$/.test(challenge))
    throw new RedirectError(target, 'invalid_request');
  return challenge;
}

/** Source: developer guide, "Resource binding"; RFC 8707. */
function readResource(
  query: URLSearchParams,
  pool: Pool,
  target: RedirectTarget,
): string | undefined {
  const [resource, ...others] = query.getAll('resource');
  if (resource === undefined) return undefined;
  if (others.length > 0 || !pool.resourceServers.has(resource))
    throw new RedirectError(target, 'invalid_target');
  return resource;
}

function readProvider(
  query: URLSearchParams,
  pool: Pool,
  client: Client,
  target: RedirectTarget,
): string | undefined {
  const identifier = query.get('idp_identifier');
  const named =
    identifier === null
      ? query.get('identity_provider')
      : providerIdentifiedBy(pool, identifier)?.name;
  if (named === null) return undefined;
  if (named === undefined || !client.oauth.providers.includes(named))
    throw new RedirectError(target, 'invalid_request');
  return named;
}

const prompts = ['none', 'login', 'select_account', 'consent'];

/** `none` excludes the others. Source: OpenID Connect Core, 3.1.2.1. */
function readPrompt(query: URLSearchParams, target: RedirectTarget): ReadonlySet<string> {
  const prompt = wordsOf(query, 'prompt');
  const wrong = prompt.some((value) => !prompts.includes(value));
  if (wrong || (prompt.includes('none') && prompt.length > 1))
    throw new RedirectError(target, 'invalid_request');
  return new Set(prompt);
}

function readMaxAge(query: URLSearchParams, target: RedirectTarget): number | undefined {
  const text = query.get('max_age');
  if (text === null) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new RedirectError(target, 'invalid_request');
  return Number(text);
}
