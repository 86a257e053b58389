import { misuse } from '../misuse.ts';
import type { TokenSession } from './options.ts';

export interface FetchOptions {
  /** Where the access token goes, e.g. `https://api.example.com`. It is added nowhere else. */
  origins: readonly string[];
  /** Default: the global one at the time of the call. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * An API wants the person to prove more. True where they did: the request is then sent once more, with
   * the token of that moment; else the caller gets the refusal.
   * Source: RFC 9470, `insufficient_user_authentication`.
   */
  onStepUp?: ((wanted: StepUp) => Promise<boolean>) | undefined;
}

/** What an API wants of a sign-in. */
export interface StepUp {
  /** Levels that do, the best one first; none where it does not say. */
  acrValues: readonly string[];
  /** Seconds since the person signed in, at most. */
  maxAge: number | undefined;
}

/**
 * A `fetch` that adds the access token where it belongs. A 401 has the token renewed, and the request
 * sent once more; what an API says signs nobody out. While nobody is signed in requests go without.
 * @throws {TypeError} when one of `origins` is none.
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
    // A body can be sent once.
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
    // Told below.
  }
  throw misuse(
    `fetchWith got "${text}", which is no origin, so the token would go nowhere. Pass one such as ` +
      '"https://api.example.com", without a path.',
  );
}

function stepUpIn(challenge: string): StepUp | undefined {
  if (!/error="?insufficient_user_authentication/.test(challenge)) return undefined;
  const values = /acr_values="([^"]*)"/.exec(challenge)?.[1] ?? '';
  const age = /max_age="?(\d+)/.exec(challenge)?.[1];
  return {
    acrValues: values.split(' ').filter(Boolean),
    maxAge: age === undefined ? undefined : Number(age),
  };
}
