/**
 * When a header `Retry-After` lets one try again, in ms since the epoch. It holds seconds from now
 * or a date; anything else is as good as none.
 * Source: RFC 9110, 10.2.3.
 */
export function retryAtOf(value: string | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined;
  const at = /^\d{1,9}$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return at > now ? at : undefined;
}
