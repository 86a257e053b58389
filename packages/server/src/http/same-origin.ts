import { forbidden } from '../refusal.ts';
import { clientScheme } from './client-ip.ts';
import { isLoopbackHost, originOf } from './origin.ts';

export interface OriginRules {
  /** The app's own origins as browsers send them. Default: the origin of the Host header. */
  origins: readonly string[] | undefined;
  trustedProxies: number;
  /** False when the app runs without TLS, on the developer's own machine. */
  secure: boolean;
}

/**
 * Accepts only requests from pages of this origin: scheme, host and port. `Sec-Fetch-Site` must be
 * `same-origin` if the browser sends it, and a POST must have an `Origin`.
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
    if (method === 'POST') throw forbidden('The Origin header is missing.');
    return;
  }
  const own = rules.origins ?? ownOrigins(request, rules);
  if (!own.includes(origin)) throw forbidden('Only pages of this origin may call.');
}

/** True when a page of another site sent the browser here. */
export function isFromOutside({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/** Returns the app's own origin, as the browser that sent this request knows it. */
export const ownOrigin = (request: Request, rules: OriginRules): string | undefined =>
  (rules.origins ?? ownOrigins(request, rules))[0];

/** Allows cookies without Secure only on loopback. @throws {Refusal} 403. */
export function checkLoopback(request: Request): void {
  if (!isLoopbackHost(hostOf(request))) {
    throw forbidden('cookie.secure is false, which is for loopback addresses only.');
  }
}

/**
 * Returns the origins that a page of this app can have. TLS may end at a proxy, so an https request may
 * arrive as http. An http page counts only on loopback: elsewhere a browser stores no Secure cookie for
 * it, and anyone on the network could have written it.
 */
function ownOrigins(
  request: Request,
  { trustedProxies, secure }: OriginRules,
): (string | undefined)[] {
  const inner = new URL(request.url).protocol.slice(0, -1);
  const scheme = secure ? (clientScheme(request, trustedProxies) ?? inner) : 'http';
  const host = hostOf(request);
  const schemes = scheme === 'http' && isLoopbackHost(host) ? ['http', 'https'] : ['https'];
  return schemes.map((one) => originOf(`${one}://${host}`));
}

// Behind a proxy, the request's URL is an internal one; Host is what the browser requested.
const hostOf = ({ headers, url }: Request): string => headers.get('host') ?? new URL(url).host;
