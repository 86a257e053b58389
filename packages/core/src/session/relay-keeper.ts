import { readStored, writeStored } from '../flow/web-storage.ts';
import type { Found } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Keeper } from './keeper.ts';
import type { RelayedSession } from './options.ts';
import { reached } from './shared-storage.ts';
import type { SignedOutReason } from './state.ts';

/**
 * One's own server keeps the tokens and renews them where they are about to expire, when it is asked who
 * is signed in. Only what is its answer for certain counts: a proxy's page or an error says nothing.
 */
export function relayKeeper(
  relay: string,
  { fetch, now, sharedStorage }: Environment,
  mark: string,
): Keeper {
  async function call(signal: AbortSignal, operation?: string): Promise<[Answer, Headers]> {
    const response = await fetch(relay, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
      ...(operation && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operation, input: {} }),
      }),
    });
    const { headers, ok, status } = response;
    const body: Answer | null = await response.json().catch(() => null);
    if (ok && body) return [body, headers];
    const pause = Number(headers.get('retry-after')) * 1000;
    throw { code: body?.__type ?? 'UnknownError', status, retryAt: pause && now() + pause };
  }

  /** A sign-out that the server has not heard of: its cookie is still there, also after a reload. */
  let owed: string | undefined;
  const owes = (operation: string | undefined) => {
    owed = operation;
    writeStored(reached(sharedStorage), mark, operation);
  };
  async function leave(operation: string, signal: AbortSignal): Promise<boolean> {
    const [{ Revoked }] = await call(signal, operation);
    owes(undefined);
    return Revoked !== false;
  }

  return {
    begin() {
      owes(undefined);
      return undefined;
    },

    async renew(live, always, signal) {
      const left = owed ?? readStored(reached(sharedStorage), mark);
      if (left) {
        await leave(`${left}`, signal);
        return { ended: 'signed-out' };
      }
      if (always) {
        await call(signal, 'GetTokensFromRefreshToken').catch((cause) => {
          // That nobody is signed in, the next answer says with its reason.
          if (cause.status !== 401) throw cause;
        });
      }
      const [{ session, ended = live ? 'expired' : 'none' }, headers] = await call(signal);
      if (session === null) return { ended };
      const found = foundIn(session, headers);
      if (found) return found;
      throw { code: 'UnknownError' };
    },

    revoke(_live, { everywhere }, signal) {
      const operation = everywhere ? 'GlobalSignOut' : 'RevokeToken';
      owes(operation);
      return leave(operation, signal);
    },
  };
}

/** What the server may answer, as far as it is looked at. */
interface Answer {
  session?: unknown;
  ended?: SignedOutReason;
  Revoked?: unknown;
  __type?: unknown;
}

/** What the server tells of a session. Its own clock says how long the tokens are good. */
function foundIn(session: unknown, headers: Headers): Found | undefined {
  const { claims, expiresAt, expiresIn } = (session ?? {}) as Partial<RelayedSession>;
  if (!claims || typeof claims !== 'object' || typeof expiresAt !== 'number') return undefined;
  const sent = Date.parse(headers.get('date') ?? '');
  const life = typeof expiresIn === 'number' ? expiresIn * 1000 : expiresAt - sent;
  return { claims, expiresAt, life: life || 0 };
}
