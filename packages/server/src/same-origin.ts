import { forbidden } from './refusal.ts';

/**
 * Lets through what a page of this origin sends. Where a browser says `Sec-Fetch-Site` it has to be
 * `same-origin`; a POST has to say its `Origin` too.
 * @throws {Refusal} 403.
 */
export function checkOrigin(request: Request, origins: readonly string[] | undefined): void {
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
  const allowed = origins ? origins.includes(origin) : hostOf(origin) === ownHost(request);
  if (!allowed) throw forbidden('Only pages of this origin may call.');
}

// Behind a proxy the request's own URL is an inner one; Host is what the browser asked for.
function ownHost({ headers, url }: Request): string {
  return headers.get('host')?.toLowerCase() ?? new URL(url).host;
}

/** `null`, what sandboxed pages send, has none. */
function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]?.toLowerCase();
}
