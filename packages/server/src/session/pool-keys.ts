import { ChallengeError } from '@countersign/core';
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { waits, within } from '../waits.ts';

/** The public keys of a user pool. */
export interface PoolKeys {
  /** Fetches the keys unless it has some already. @throws {ChallengeError} `KeysUnavailable`. */
  ready(): Promise<void>;
  /** @throws {ChallengeError} `KeysUnavailable` when the keys cannot be fetched right now. */
  find: JWTVerifyGetKey;
}

const staleAfterMs = 10 * 60_000;
const minRefreshMs = 30_000;

/**
 * Fetches a pool's keys once, refreshes old keys in the background, and fetches at once when an unknown
 * key signed a token. Known keys stay valid until new ones replace them: a failed fetch makes no
 * signature wrong and keeps no user waiting.
 *
 * jose's own `createRemoteJWKSet` drops its keys after ten minutes, even while the address fails.
 */
export function poolKeys(
  url: string,
  fetch: typeof globalThis.fetch | undefined,
  now: () => number,
): PoolKeys {
  let known: ReturnType<typeof createLocalJWKSet> | undefined;
  let fetchedAt = 0;
  let askedAt = 0;
  let pending: Promise<void> | undefined;
  // The absolute difference: a clock that was set back makes no key younger.
  const since = (time: number) => Math.abs(now() - time);

  async function load(): Promise<void> {
    const keys = await within(waits.keys, async (signal) => {
      // Workers do not support redirect: 'error'. With 'manual', a redirect is not a 200.
      const response = await (fetch ?? globalThis.fetch)(url, { signal, redirect: 'manual' });
      if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
      return response.json();
    });
    // An empty set must not replace known keys.
    if (!keys?.keys?.length) throw new Error('no keys');
    known = createLocalJWKSet(keys);
    fetchedAt = now();
  }

  function refresh(): Promise<void> {
    askedAt = now();
    pending ??= load()
      .catch(load)
      .catch((cause) => {
        throw new ChallengeError('KeysUnavailable', { kind: 'network-failed', cause });
      })
      .finally(() => {
        pending = undefined;
      });
    return pending;
  }

  async function ready(): Promise<void> {
    if (!known) await refresh();
  }

  const pick: JWTVerifyGetKey = async (header, token) => {
    if (!known) throw new errors.JWKSNoMatchingKey();
    return known(header, token);
  };

  return {
    ready,
    async find(header, token) {
      await ready();
      if (since(fetchedAt) > staleAfterMs && since(askedAt) > minRefreshMs)
        refresh().catch(() => {});
      const before = known;
      try {
        return await pick(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        // Do not wait again for keys that were fetched a moment ago.
        if (known === before) {
          if (since(fetchedAt) < minRefreshMs) throw error;
          await refresh();
        }
        return pick(header, token);
      }
    },
  };
}
