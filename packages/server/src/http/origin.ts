import { isLoopback } from '@countersign/core/federation/protocol';

/**
 * Returns an origin as browsers send it: scheme, host in lower case, and the port unless it is the
 * default. Returns `undefined` for a text with anything else in it, such as a path or a wildcard.
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

/** True for a loopback host with or without a port. */
export const isLoopbackHost = (host: string): boolean => isLoopback(host.replace(/:\d+$/, ''));
