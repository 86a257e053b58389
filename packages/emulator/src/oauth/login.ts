/** The pool's own sign-in page. */
import { randomBytes, sameText, toBase64Url } from '../bytes.ts';
import { requireUser } from '../pools/find.ts';
import { subOf } from '../pools/users.ts';
import { ServiceError } from '../service-error.ts';
import { type CheckedRequest, readAuthorizationRequest } from './authorization-request.ts';
import type { OAuthCall } from './call.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { grantAccess } from './grant-access.ts';
import { continueHosted, type Outcome, repeat, startHosted } from './hosted-sign-in.ts';
import { loginPage, type Step } from './pages/login-page.ts';
import { beginSso } from './sso.ts';

const csrfCookie = 'XSRF-TOKEN';

/** GET /login. Source: developer guide, "The managed login sign-in endpoint". */
export function showLogin(call: OAuthCall): Response {
  const checked = readAuthorizationRequest(call);
  return show(call, checked, { ask: 'password', username: checked.hint ?? '' });
}

/**
 * POST /login. The form repeats the value of a cookie, so that no other site can sign a browser in.
 */
export async function logIn(call: OAuthCall): Promise<Response> {
  const { request, form } = call;
  const checked = readAuthorizationRequest(call);
  const first: Step = { ask: 'password', username: form.get('username') ?? '' };
  const expected = readCookie(request, csrfCookie);
  if (!expected || !sameText(expected, form.get('_csrf') ?? ''))
    return show(call, checked, first, 'This page has expired. Sign in again.');
  if (!checked.client.oauth.providers.includes('COGNITO'))
    return show(call, checked, first, 'The app client does not support COGNITO.');
  const step = form.has('session') ? repeat(call) : undefined;
  try {
    const outcome = await (step ? continueHosted(call, checked) : startHosted(call, checked));
    return await follow(call, checked, outcome);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status >= 500) throw error;
    const again = step && error.type !== 'NotAuthorizedException' ? step : first;
    return show(call, checked, again, error.message);
  }
}

function follow(
  call: OAuthCall,
  checked: CheckedRequest,
  outcome: Outcome,
): Response | Promise<Response> {
  if ('next' in outcome) return show(call, checked, outcome.next);
  const authentication = {
    sub: subOf(requireUser(checked.pool, outcome.signedIn)),
    provider: 'COGNITO',
    authTime: call.service.clock.now(),
    ...outcome.claims,
  };
  const cookie = beginSso(call, checked.pool, authentication);
  return grantAccess(call, checked.request, authentication, cookie);
}

function show(call: OAuthCall, checked: CheckedRequest, step: Step, message?: string): Response {
  const csrf = readCookie(call.request, csrfCookie) ?? toBase64Url(randomBytes(24));
  const response = loginPage({ checked, search: call.url.search, csrf, step, message });
  const cookie = writeCookie(call.url, csrfCookie, csrf, 60 * 60);
  response.headers.append('set-cookie', cookie['set-cookie']);
  return response;
}
