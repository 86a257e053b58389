import type { Refusal } from '../refusal.ts';
import { addSetCookies } from './set-cookies.ts';

// The page gets these headers and no header of Cognito's.
const fixed = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Builds a JSON response that no cache may store. */
export function answer(body: object, setCookies: readonly string[] = [], status = 200): Response {
  return withCookies(new Response(JSON.stringify(body), { status, headers: fixed }), setCookies);
}

/** Sends a browser to another address. The page there does not learn this one, which may hold a code. */
export function redirectTo(location: string, setCookies: readonly string[] = []): Response {
  const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  return withCookies(new Response(null, { status: 303, headers }), setCookies);
}

/** Builds an error response in the form that Cognito uses. */
export function refuse(refusal: Refusal, setCookies: readonly string[] = []): Response {
  const { status, type, message, headers } = refusal;
  const body = JSON.stringify({ __type: type, message });
  return withCookies(new Response(body, { status, headers: { ...fixed, ...headers } }), setCookies);
}

function withCookies(response: Response, setCookies: readonly string[]): Response {
  addSetCookies(response.headers, setCookies);
  return response;
}
