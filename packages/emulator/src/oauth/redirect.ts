import type { RedirectTarget } from './errors.ts';

/** A redirect that follows with GET. */
export const redirect = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, {
    status: 302,
    headers: {
      location: asHeader(location),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...headers,
    },
  });

/** A URL of the app may have letters that a header cannot have; browsers encode them the same way. */
const asHeader = (location: string): string =>
  location.replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part));

/**
 * Leads back to the app. The answer is in the query for `code`, and in the fragment for `token`;
 * an error is in the query for both.
 * Source: developer guide, "The redirect and authorization endpoint".
 */
export function redirectToApp(
  { redirectUri, responseType, state }: RedirectTarget,
  answer: Record<string, string>,
  headers?: Record<string, string>,
): Response {
  const parameters = new URLSearchParams(answer);
  if (state !== undefined) parameters.set('state', state);
  const mark = responseType === 'token' && !('error' in answer) ? '#' : '?';
  const glue = mark === '?' && redirectUri.includes('?') ? '&' : mark;
  return redirect(`${redirectUri}${glue}${parameters}`, headers);
}
