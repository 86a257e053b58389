import { misuse } from '../misuse.ts';
import type { TokenSession } from './options.ts';
import { type StepUpRequirement, stepUpIn } from './step-up-challenge.ts';

export interface FetchOptions {
  /** Origins that get the access token, e.g. `https://api.example.com`. Other requests go without it. */
  origins: readonly string[];
  /** Default: the global `fetch` at the time of the call. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Called when an API asks for a stronger sign-in. Resolve with true once the user has signed in again:
   * `fetch` then repeats the request with the new token. With false, the caller gets the API's refusal.
   * Source: RFC 9470, `insufficient_user_authentication`.
   */
  onStepUp?: ((wanted: StepUpRequirement) => Promise<boolean>) | undefined;
}

/**
 * Returns a `fetch` that adds the access token to requests to `origins`. After a 401 it renews the token
 * and repeats the request once; an API's refusal never signs the user out. While nobody is signed in,
 * requests go without a token.
 * @throws {TypeError} when an entry of `origins` is not an origin.
 */
export function fetchWith(
  session: Pick<TokenSession, 'getState' | 'getAccessToken'>,
  { origins, fetch = (...call) => globalThis.fetch(...call), onStepUp }: FetchOptions,
): typeof globalThis.fetch {
  const trusted = new Set(origins.map(originOf));
  const tokenFor = async (replacing?: string) => {
    if (session.getState().status === 'signed-out') return undefined;
    try {
      return await session.getAccessToken({ replacing });
    } catch (cause) {
      if (session.getState().status === 'signed-out') return undefined;
      throw cause;
    }
  };
  return async (input, init) => {
    const request = new Request(input, init);
    if (!trusted.has(new URL(request.url).origin)) return fetch(request);
    // A request's body can be read only once, so keep a copy for the second attempt.
    const again = request.clone();
    const token = await tokenFor();
    const response = await fetch(withToken(request, token));
    if (response.status !== 401 || token === undefined) return response;
    const wanted = stepUpIn(response.headers.get('www-authenticate') ?? '');
    if (wanted && !(await onStepUp?.(wanted))) return response;
    const next = await tokenFor(wanted ? undefined : token).catch(() => undefined);
    return next === undefined || next === token ? response : fetch(withToken(again, next));
  };
}

function withToken(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}

function originOf(text: string): string {
  try {
    const { origin } = new URL(text);
    if (origin === text.replace(/\/$/, '')) return origin;
  } catch {
    // The error below covers text that is not a URL at all.
  }
  throw misuse(
    `fetchWith got "${text}", which is not an origin, so no request would get the token. Pass one such as ` +
      '"https://api.example.com", without a path.',
  );
}
