import { Refusal } from './refusal.ts';

/** A call that is about to be made. */
export interface Attempt {
  operation: string;
  /** The caller's address, where `trustedProxies` tells it. */
  ip: string | undefined;
  /** The name in the request as it came, or the user signed in. Count it in lower case. */
  username: string | undefined;
}

/**
 * True lets the call through; a number is the seconds to wait, false the same without saying how
 * long. A hook that throws lets nothing through.
 */
export type RateLimit = (attempt: Attempt) => boolean | number | Promise<boolean | number>;

/** @throws {Refusal} 429. */
export async function checkRate(limit: RateLimit | undefined, attempt: Attempt): Promise<void> {
  const verdict = (await limit?.(attempt)) ?? true;
  if (verdict === true) return;
  const seconds = typeof verdict === 'number' ? Math.ceil(verdict) : Number.NaN;
  const wait = Number.isSafeInteger(seconds) ? { 'retry-after': String(Math.max(0, seconds)) } : {};
  throw new Refusal(429, 'TooManyRequestsException', 'Too many attempts. Wait a while.', wait);
}
