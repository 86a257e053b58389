/** The members of a client that are about the OAuth endpoints. */
import type { Input } from '../input.ts';
import type { OAuthFlow, OAuthSettings } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { invalidParameter, ServiceError } from '../service-error.ts';

const flows = ['code', 'implicit', 'client_credentials'] as const;

/** The scopes that every pool has. Source: developer guide, "Scopes, M2M, and APIs with resource servers". */
const standardScopes = [
  'openid',
  'email',
  'phone',
  'profile',
  'aws.cognito.signin.user.admin',
] as const;

export const poolScopes = (pool: Pool): string[] =>
  [...pool.resourceServers.values()].flatMap(({ identifier, scopes }) =>
    scopes.map(({ name }) => `${identifier}/${name}`),
  );

/**
 * Reads flows, scopes, URLs and providers of CreateUserPoolClient and UpdateUserPoolClient.
 * @throws {ServiceError} InvalidParameterException, InvalidOAuthFlowException,
 *   ScopeDoesNotExistException.
 */
export function readOAuth(input: Input, pool: Pool, hasSecret: boolean): OAuthSettings {
  const defaultRedirectUri = input.optionalText('DefaultRedirectURI');
  const oauth: OAuthSettings = {
    enabled: input.flag('AllowedOAuthFlowsUserPoolClient') ?? false,
    flows: input.someOf('AllowedOAuthFlows', flows) ?? [],
    scopes: input.texts('AllowedOAuthScopes') ?? [],
    callbackUrls: input.texts('CallbackURLs') ?? [],
    logoutUrls: input.texts('LogoutURLs') ?? [],
    ...(defaultRedirectUri !== undefined && { defaultRedirectUri }),
    providers: input.texts('SupportedIdentityProviders') ?? [],
  };
  checkFlows(oauth, hasSecret);
  checkScopes(oauth, pool);
  for (const url of [...oauth.callbackUrls, ...oauth.logoutUrls]) checkUrl(url);
  if (defaultRedirectUri !== undefined && !oauth.callbackUrls.includes(defaultRedirectUri))
    throw invalidParameter('DefaultRedirectURI must be in the CallbackURLs list.');
  for (const name of oauth.providers)
    if (name !== 'COGNITO' && !pool.providers.has(name))
      throw invalidParameter(`The provider ${name} does not exist for User Pool ${pool.id}.`);
  return oauth;
}

function checkFlows({ enabled, flows, scopes }: OAuthSettings, hasSecret: boolean): void {
  const machine: OAuthFlow = 'client_credentials';
  if (enabled && (flows.length === 0 || scopes.length === 0))
    throw invalidParameter(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    );
  if (!flows.includes(machine)) return;
  if (flows.length > 1)
    throw invalidOAuthFlow(
      'client_credentials flow can not be selected along with code flow or implicit flow.',
    );
  if (!hasSecret)
    throw invalidOAuthFlow(
      'client_credentials flow can not be selected if client does not have a client secret.',
    );
}

const invalidOAuthFlow = (message: string) =>
  new ServiceError('InvalidOAuthFlowException', message);

function checkScopes({ scopes }: OAuthSettings, pool: Pool): void {
  const known = [...standardScopes, ...poolScopes(pool)];
  const unknown = scopes.filter((scope) => !known.includes(scope));
  if (unknown.length > 0)
    throw new ServiceError(
      'ScopeDoesNotExistException',
      `Invalid scope requested: ${unknown.join(', ')}`,
    );
}

/**
 * Checks a callback or sign-out URL.
 * Source: API reference, CreateUserPoolClient, CallbackURLs.
 */
function checkUrl(text: string): void {
  if (!URL.canParse(text) || text.includes('#'))
    throw invalidParameter(`${text.slice(0, 200)} is not a valid URL.`);
  const { protocol, hostname } = new URL(text);
  if (/^(?:javascript|data|vbscript|blob|about):$/.test(protocol))
    throw invalidParameter(`${text.slice(0, 200)} is not a valid URL.`);
  if (protocol === 'http:' && !loopback.test(hostname))
    throw invalidParameter(`${text.slice(0, 200)} cannot use the HTTP protocol.`);
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
