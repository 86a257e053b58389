import type { Authentication } from '../model/oauth.ts';
import { levelNamed } from '../pools/acr-levels.ts';
import { findUser } from '../pools/find.ts';
import { firstReachable } from '../sign-in/levels.ts';
import { type CheckedRequest, readAuthorizationRequest } from './authorization-request.ts';
import type { OAuthCall } from './call.ts';
import { RedirectError } from './errors.ts';
import { grantAccess } from './grant-access.ts';
import { redirect } from './redirect.ts';
import { ssoOf } from './sso.ts';
import { visitProvider } from './visit-provider.ts';

/**
 * GET /oauth2/authorize: leads to the app if the browser is signed in already, else to the provider
 * that the app has chosen, or to the pool's sign-in page.
 * Source: developer guide, "The redirect and authorization endpoint".
 */
export async function authorize(call: OAuthCall): Promise<Response> {
  const checked = readAuthorizationRequest(call);
  const session = usableSession(call, checked);
  if (session) return grantAccess(call, checked.request, session);
  if (checked.prompt.has('none')) throw new RedirectError(checked.request, 'login_required');
  const provider = checked.provider ?? onlyProvider(checked);
  return provider === undefined || provider === 'COGNITO'
    ? redirect(`/login${call.url.search}`)
    : visitProvider(call, checked, provider);
}

/** Returns the provider of a client that has only one: its sign-in page would offer no choice. */
function onlyProvider({ client }: CheckedRequest): string | undefined {
  const { providers } = client.oauth;
  return providers.length === 1 ? providers[0] : undefined;
}

/** Returns the browser's session unless the app insists on a new sign-in or another provider. */
function usableSession(
  call: OAuthCall,
  { pool, client, provider, prompt, maxAge, levels }: CheckedRequest,
): Authentication | undefined {
  const session = ssoOf(call, pool);
  if (!session || prompt.has('login') || prompt.has('select_account')) return undefined;
  if (!client.oauth.providers.includes(session.provider)) return undefined;
  if (provider !== undefined && provider !== session.provider) return undefined;
  const age = (call.service.clock.now() - session.authTime) / 1000;
  if (maxAge !== undefined && age > maxAge) return undefined;
  const user = findUser(pool, session.sub);
  if (!user?.enabled) return undefined;
  const target = firstReachable(pool, user, levels) ?? 0;
  return (levelNamed(pool.settings, session.acr) ?? 0) >= target ? session : undefined;
}
