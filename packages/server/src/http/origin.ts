/**
 * An origin in the form browsers send it: scheme, host in lower case, a port that is not the default.
 * `undefined` for what holds anything else, such as a path or a wildcard.
 */
export function originOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlainOrigin =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    /^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname) &&
    url.href === `${url.origin}/`;
  return isPlainOrigin ? url.origin : undefined;
}

/** True for a host of the same machine, which browsers trust without TLS. */
export const isLoopback = (host: string): boolean =>
  /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
