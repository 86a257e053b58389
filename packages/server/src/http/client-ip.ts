/**
 * The caller's address by X-Forwarded-For: the one that the outermost of one's own proxies saw.
 * What stands to the left of it came with the request and may be made up.
 *
 * `undefined` without proxies, or when that entry is no address.
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
 * The caller's scheme by X-Forwarded-Proto. Some proxies append to it and some replace it, so that
 * there may be fewer entries than proxies; `undefined` without proxies, or when none says it.
 */
export function clientScheme(
  { headers }: { headers: Headers },
  trustedProxies: number,
): string | undefined {
  if (trustedProxies === 0) return undefined;
  const entries = headers.get('x-forwarded-proto')?.split(',') ?? [];
  return (entries.at(-trustedProxies) ?? entries[0])?.trim().toLowerCase() || undefined;
}

/** An IPv4 or IPv6 address, its port and brackets taken off. */
function addressOf(entry: string): string | undefined {
  const bare = entry.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  return isV4(bare) || isV6(bare) ? bare : undefined;
}

const isV4 = (text: string) =>
  /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) < 256);

function isV6(text: string): boolean {
  // The URL parser knows every form of it; a bracket or a zone would be something else.
  return /^[\da-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]`);
}
