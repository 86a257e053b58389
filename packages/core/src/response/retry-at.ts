/**
 * Returns when a `Retry-After` header allows the next attempt, in ms since the epoch. The header
 * holds seconds from now or a date; any other value gives undefined.
 * Source: RFC 9110, 10.2.3.
 */
export function retryAtOf(value: string | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined;
  const at = /^\d{1,9}$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return at > now ? at : undefined;
}
