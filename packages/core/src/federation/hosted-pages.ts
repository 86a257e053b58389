import { isLoopback } from '../loopback.ts';
import { misuse } from '../misuse.ts';
import { homeRegion, prefixDomain } from '../transport/region.ts';

/**
 * Returns the base address of a pool's hosted pages.
 * @param domain `my-prefix`, `auth.example.com`, or an address such as `http://127.0.0.1:9440`
 * @throws {TypeError} for anything else.
 * Source: Cognito developer guide, Configuring a user pool domain.
 */
export function hostedPages(domain: string, userPoolId: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(domain)) {
    return `https://${prefixDomain(domain, homeRegion(userPoolId))}`;
  }
  const address = /^[\w-]+(?:\.[\w-]+)+$/.test(domain) ? `https://${domain}` : domain;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && isSafe(url) && url.href === `${url.origin}${url.pathname}`) {
    return url.href.replace(/\/$/, '');
  }
  throw misuse(
    'The domain of the user pool is missing or not one, so there is nowhere to send the browser. ' +
      'Pass { domain: "my-prefix" } or { domain: "auth.example.com" }.',
  );
}

/** Codes and tokens travel encrypted, or not beyond this machine. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
