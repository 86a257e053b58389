import { addSetCookies } from '@countersign/server';
import type { NextRequest, NextResponse } from 'next/server';
import { sessions } from './lib/auth.ts';
import { cognitoEndpoint } from './lib/endpoint.ts';
import { modes } from './lib/modes.ts';
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
    // Only where the page itself calls Cognito.
    `connect-src 'self'${path.startsWith(modes.direct.signIn) ? ` ${new URL(cognitoEndpoint()).origin}` : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

const isDevelopment = process.env.NODE_ENV === 'development';
