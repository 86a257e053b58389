import { addSetCookies, signInAddress } from '@countersign/server';
import type { MiddlewareHandler } from 'astro';
import { auth } from './auth';

/** Renews the session before a page is rendered with it, and keeps `/account` for users who are signed in. */
export const onRequest: MiddlewareHandler = async ({ request, url, locals, redirect }, next) => {
  if (url.pathname === '/api/auth' || url.pathname === '/sign-out') return next();
  const { session, setCookies } = await auth.renewSession(request);
  locals.session = session;
  const isClosed = !session && url.pathname === '/account';
  const response = isClosed
    ? redirect(signInAddress('/', url.pathname + url.search))
    : await next();
  addSetCookies(response.headers, setCookies);
  return response;
};
