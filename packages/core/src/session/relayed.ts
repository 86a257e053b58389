import { isObject } from '../is-object.ts';
import type { Found } from './entry.ts';

/** What the server tells of a session. Its own clock says how long the tokens are good. */
export function foundIn(session: unknown, headers?: Headers): Found | undefined {
  if (!isObject(session)) return undefined;
  const { claims, expiresAt, expiresIn } = session;
  if (!isObject(claims) || typeof expiresAt !== 'number') return undefined;
  const sent = Date.parse(headers?.get('date') ?? '');
  const life = typeof expiresIn === 'number' ? expiresIn * 1000 : expiresAt - sent;
  return { claims, expiresAt, life: life || 0 };
}
