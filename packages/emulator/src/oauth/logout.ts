import type { OAuthCall } from './call.ts';
import { PageError } from './errors.ts';
import { findOAuthClient } from './find-pool.ts';
import { redirect } from './redirect.ts';
import { endSso } from './sso.ts';

/**
 * GET /logout: ends the browser's session and leads to one of the client's sign-out URLs, or with
 * `redirect_uri` to the sign-in page. Tokens that the app has stay valid.
 * Sources: developer guide, "The managed login sign-out endpoint"; the texts: amplify-js#2423, where
 * the client does not allow the `logout_uri`, and angular-auth-oidc-client#2057.
 */
export function logout(call: OAuthCall): Response {
  const { service, domain, query, url } = call;
  const id = query.get('client_id');
  if (id === null) throw new PageError('Missing required parameter client_id in request URL');
  const found = findOAuthClient(service.state, domain, id);
  if (!found) throw new PageError('Client does not exist.');
  const { pool, client } = found;
  const to = query.get('logout_uri');
  if (to !== null && client.oauth.logoutUrls.includes(to))
    return redirect(withState(to, query.get('state')), endSso(call, pool));
  const back = query.get('redirect_uri');
  if (back === null) throw new PageError("Required String parameter 'redirect_uri' is not present");
  if (!client.oauth.callbackUrls.includes(back)) throw new PageError('redirect_mismatch', id);
  return redirect(`/login${url.search}`, endSso(call, pool));
}

const withState = (uri: string, state: string | null): string =>
  state === null ? uri : `${uri}${uri.includes('?') ? '&' : '?'}${new URLSearchParams({ state })}`;
