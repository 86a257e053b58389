/** The cookie that keeps a browser signed in at a pool's domain. */
import { randomBytes, toBase64Url } from '../bytes.ts';
import { forget } from '../forget.ts';
import type { Authentication } from '../model/oauth.ts';
import type { Pool } from '../model/pool.ts';
import type { OAuthCall } from './call.ts';
import { type Cookie, readCookie, writeCookie } from './cookies.ts';

/** An address such as 127.0.0.1 serves several pools, so each pool has a cookie of its own. */
const nameOf = ({ id }: Pool) => `cognito.${id}`;

/** Source: developer guide, "Managed login": one hour, which users cannot prolong. */
const lifeMs = 60 * 60_000;

/** Returns the sign-in that a request's cookie stands for. */
export function ssoOf({ service, request }: OAuthCall, pool: Pool): Authentication | undefined {
  const session = service.state.ssoSessions.get(readCookie(request, nameOf(pool)) ?? '');
  return session && session.poolId === pool.id && session.expiresAt > service.clock.now()
    ? session.authentication
    : undefined;
}

/** Begins a session and returns its cookie. */
export function beginSso(call: OAuthCall, pool: Pool, authentication: Authentication): Cookie {
  const { service, url } = call;
  const { ssoSessions } = service.state;
  const now = service.clock.now();
  forget(ssoSessions, now, service.config.limits.sessions);
  const value = toBase64Url(randomBytes(32));
  ssoSessions.set(value, { poolId: pool.id, authentication, expiresAt: now + lifeMs });
  return writeCookie(url, nameOf(pool), value, lifeMs / 1000);
}

/** Ends the session of a request and returns the cookie that removes it. */
export function endSso({ service, request, url }: OAuthCall, pool: Pool): Cookie {
  service.state.ssoSessions.delete(readCookie(request, nameOf(pool)) ?? '');
  return writeCookie(url, nameOf(pool), '', 0);
}
