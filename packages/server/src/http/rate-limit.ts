import { failedBehind, Refusal, unavailable } from '../refusal.ts';
import { TimeLimitReached, waits, within } from '../waits.ts';

/** A call that is about to be made. */
export interface RateLimitAttempt {
  operation: string;
  /** The caller's address, where `trustedProxies` tells it. */
  ip: string | undefined;
  /** The name in the request as it came, or the user signed in. Count it in lower case. */
  username: string | undefined;
}

/**
 * True lets the call through; a number is the seconds to wait, false the same without saying how
 * long. Nothing else lets anything through: not a hook that throws, returns nothing, or does not answer
 * within 1.5 s. Who signs out is signed out here whatever it says, and Cognito is told later.
 */
export type RateLimit = (attempt: RateLimitAttempt) => boolean | number | Promise<boolean | number>;

/** @throws {Refusal} 429, 503 when the hook does not answer, 500 when it returns something else. */
export async function checkRate(
  limit: RateLimit | undefined,
  attempt: RateLimitAttempt,
): Promise<void> {
  if (!limit) return;
  const verdict: unknown = await within(waits.rateLimit, async () => limit(attempt)).catch(tooSlow);
  if (verdict === true) return;
  if (verdict !== false && typeof verdict !== 'number') throw failedBehind(500, saysNothing);
  const seconds = typeof verdict === 'number' ? Math.ceil(verdict) : Number.NaN;
  const wait = Number.isSafeInteger(seconds) ? { 'retry-after': String(Math.max(0, seconds)) } : {};
  throw new Refusal(429, 'TooManyRequestsException', 'Too many attempts. Wait a while.', wait);
}

const saysNothing =
  'rateLimit returned neither true, false nor a number of seconds, so that nothing is let through. Return one of them.';

function tooSlow(cause: unknown): never {
  if (!(cause instanceof TimeLimitReached)) throw cause;
  throw unavailable('rateLimit did not answer in time. Try again in a moment.');
}
