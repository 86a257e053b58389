import type { Service } from '../service.ts';
import { jwks } from '../tokens/keys.ts';
import { issuerOf } from '../tokens/tokens.ts';
import { json } from './answers.ts';

/**
 * Serves `/<pool id>/.well-known/jwks.json` and `openid-configuration`; returns `undefined` for
 * other paths.
 */
export async function handleWellKnown(
  service: Service,
  request: Request,
  url: URL,
): Promise<Response | undefined> {
  const [, poolId = '', folder, file] = url.pathname.split('/');
  const pool = service.state.pools.get(poolId);
  if (!pool || folder !== '.well-known' || request.method !== 'GET') return undefined;
  if (file === 'jwks.json') return json(await jwks(pool));
  if (file !== 'openid-configuration') return undefined;
  return json({
    issuer: issuerOf(service, pool, url.origin),
    jwks_uri: `${url.origin}/${pool.id}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    ...(pool.domains.size > 0 && {
      authorization_endpoint: `${url.origin}/oauth2/authorize`,
      token_endpoint: `${url.origin}/oauth2/token`,
      userinfo_endpoint: `${url.origin}/oauth2/userInfo`,
      revocation_endpoint: `${url.origin}/oauth2/revoke`,
      end_session_endpoint: `${url.origin}/logout`,
    }),
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  });
}
