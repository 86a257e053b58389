import { forbidden } from '../refusal.ts';
import { clientScheme } from './client-ip.ts';
import { isLoopback, originOf } from './origin.ts';

export interface OriginRules {
  /** The app's own, as browsers send them; without any it is that of Host. */
  origins: readonly string[] | undefined;
  trustedProxies: number;
  /** False where the app is served without TLS, on one's own machine. */
  secure: boolean;
}

/**
 * Lets through what a page of this origin sends: scheme, host and port. Where a browser says
 * `Sec-Fetch-Site` it has to be `same-origin`; a POST has to say its `Origin` too.
 * @throws {Refusal} 403.
 */
export function checkOrigin(request: Request, rules: OriginRules): void {
  const { headers, method } = request;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin') {
    throw forbidden('Only pages of this origin may call.');
  }
  if (origin === null) {
    if (method === 'POST') throw forbidden('The header Origin is missing.');
    return;
  }
  const own = rules.origins ?? ownOrigins(request, rules);
  if (!own.includes(origin)) throw forbidden('Only pages of this origin may call.');
}

/** Cookies that are not Secure are for one's own machine. @throws {Refusal} 403. */
export function checkLoopback(request: Request): void {
  if (!isLoopback(hostOf(request))) {
    throw forbidden('cookie.secure is false, which is for loopback addresses only.');
  }
}

/**
 * The origins that a page of this app can have. TLS may end at a proxy, so that a request of https
 * arrives as http; a page of http is the app's only on one's own machine: elsewhere a browser keeps no
 * Secure cookie for it, and whoever is on the line could have written it.
 */
function ownOrigins(
  request: Request,
  { trustedProxies, secure }: OriginRules,
): (string | undefined)[] {
  const inner = new URL(request.url).protocol.slice(0, -1);
  const scheme = secure ? (clientScheme(request, trustedProxies) ?? inner) : 'http';
  const host = hostOf(request);
  const schemes = scheme === 'http' && isLoopback(host) ? ['http', 'https'] : ['https'];
  return schemes.map((one) => originOf(`${one}://${host}`));
}

// Behind a proxy the request's own URL is an inner one; Host is what the browser asked for.
const hostOf = ({ headers, url }: Request): string => headers.get('host') ?? new URL(url).host;
