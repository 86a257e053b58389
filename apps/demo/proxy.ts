import { addSetCookies } from '@countersign/server';
import type { NextRequest, NextResponse } from 'next/server';
import { sessions } from './lib/auth.ts';
import { cognitoEndpoint } from './lib/endpoint.ts';
import { modes } from './lib/modes.ts';
import { places } from './lib/place.ts';
import { pagesOf } from './lib/providers.ts';
import { forVisitor } from './lib/wire/log.ts';
import { newVisitor, visitorOf } from './lib/wire/visitor.ts';

/**
 * Gives every page a strict Content-Security-Policy with a nonce of its own, and a session that lasts
 * while it is rendered.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its scripts; `TrustedTypes` takes it for its own.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);

  const visitor = visitorOf(request.headers);
  const response = await forVisitor(visitor, () => sessions().proxy(request, { headers }));
  if (visitor === undefined) addSetCookies(response.headers, [newVisitor()]);
  response.headers.set('content-security-policy', policy);
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

// With the slashes: a page such as /api/authors is a page like any other.
export const config = { matcher: '/((?!_next/static/|api/auth/).*)' };

function contentSecurityPolicy(nonce: string, path: string): string {
  return [
    "default-src 'none'",
    // `next dev` evaluates strings to show server stacks.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${["'self'", ...calledFrom(path)].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The origins at AWS that a page calls itself: Cognito's API, and the hosted pages' token endpoint. */
function calledFrom(path: string): Iterable<string> {
  if (!path.startsWith(modes.direct.signIn)) return [];
  const addresses = [cognitoEndpoint(), ...places().flatMap((place) => pagesOf(place) ?? [])];
  return new Set(addresses.map((address) => new URL(address).origin));
}

const isDevelopment = process.env.NODE_ENV === 'development';
