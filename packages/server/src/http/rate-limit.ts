import { failedBehind, Refusal, unavailable } from '../refusal.ts';
import { TimeLimitReached, waits, within } from '../waits.ts';

/** A call to Cognito that the server is about to make. */
export interface RateLimitAttempt {
  operation: string;
  /** The caller's address, if `trustedProxies` is set. */
  ip: string | undefined;
  /** The username in the request, as the page sent it, or that of the signed-in user. Count it in lower case. */
  username: string | undefined;
}

/**
 * Return `true` to let the call through, the number of seconds to wait, or `false` to refuse without
 * naming a time. A hook that throws, returns anything else, or does not answer within 1.5 s lets nothing
 * through. Signing out always works: the server ends the session and calls Cognito later.
 */
export type RateLimit = (attempt: RateLimitAttempt) => boolean | number | Promise<boolean | number>;

/**
 * @throws {Refusal} 429, 503 when the hook does not answer, 500 when it returns something else.
 * @throws whatever the hook throws
 */
export async function checkRate(limit: RateLimit, attempt: RateLimitAttempt): Promise<void> {
  const verdict: unknown = await within(waits.rateLimit, async () => limit(attempt)).catch(tooSlow);
  if (verdict === true) return;
  if (verdict !== false && typeof verdict !== 'number') throw failedBehind(500, saysNothing);
  const seconds = typeof verdict === 'number' ? Math.ceil(verdict) : Number.NaN;
  const wait = Number.isSafeInteger(seconds) ? { 'retry-after': String(Math.max(0, seconds)) } : {};
  throw new Refusal(429, 'TooManyRequestsException', 'Too many attempts. Wait a while.', wait);
}

const saysNothing =
  'rateLimit returned neither true, false nor a number of seconds, so the server refuses every call. Return one of them.';

function tooSlow(cause: unknown): never {
  if (!(cause instanceof TimeLimitReached)) throw cause;
  throw unavailable('rateLimit did not answer in time. Try again in a moment.');
}
