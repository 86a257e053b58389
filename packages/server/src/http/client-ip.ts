/**
 * Reads the caller's address from X-Forwarded-For: the entry that the app's outermost proxy added. The
 * caller may have made up any entry to the left of it.
 *
 * Returns `undefined` without proxies, or when that entry is not an address.
 */
export function clientIp(
  { headers }: { headers: Headers },
  trustedProxies: number,
): string | undefined {
  if (trustedProxies === 0) return undefined;
  const entries = headers.get('x-forwarded-for')?.split(',') ?? [];
  return addressOf(entries.at(-trustedProxies)?.trim() ?? '');
}

/**
 * Reads the caller's scheme from X-Forwarded-Proto. Some proxies append to the header and some replace
 * it, so it may have fewer entries than there are proxies. Returns `undefined` without proxies, or when
 * no proxy sent the header.
 */
export function clientScheme(
  { headers }: { headers: Headers },
  trustedProxies: number,
): string | undefined {
  if (trustedProxies === 0) return undefined;
  const entries = headers.get('x-forwarded-proto')?.split(',') ?? [];
  return (entries.at(-trustedProxies) ?? entries[0])?.trim().toLowerCase() || undefined;
}

/** Returns an IPv4 or IPv6 address without its port and brackets. */
function addressOf(entry: string): string | undefined {
  const bare = entry.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  return isV4(bare) || isV6(bare) ? bare : undefined;
}

const isV4 = (text: string) =>
  /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) < 256);

function isV6(text: string): boolean {
  // The URL parser knows every form of an IPv6 address. Brackets and zones must not reach it.
  return /^[\da-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]`);
}
