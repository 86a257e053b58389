import { ChallengeError } from '@countersign/core';
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { waits, within } from '../waits.ts';

/** The keys that a pool signs with. */
export interface PoolKeys {
  /** Fetches them where none are known yet. @throws {ChallengeError} `KeysUnavailable`. */
  ready(): Promise<void>;
  /** @throws {ChallengeError} `KeysUnavailable` when they cannot be had just now. */
  find: JWTVerifyGetKey;
}

const staleAfterMs = 10 * 60_000;
const minRefreshMs = 30_000;

/**
 * Fetches a pool's keys once, again behind the requests when they are old, and at once when an
 * unknown one signs. Known keys hold until others take their place: that others cannot be had makes
 * no signature wrong, and keeps nobody waiting.
 *
 * jose's own `createRemoteJWKSet` lets go of keys after ten minutes, whatever the address answers.
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
  // A clock that was set back makes nothing younger.
  const since = (time: number) => Math.abs(now() - time);

  async function load(): Promise<void> {
    const keys = await within(waits.keys, async (signal) => {
      // Workers refuse redirect: 'error'; a redirect is not followed, so it is no 200.
      const response = await (fetch ?? globalThis.fetch)(url, { signal, redirect: 'manual' });
      if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
      return response.json();
    });
    // An empty set takes no key's place.
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
        // Those that came just now are not waited for again.
        if (known === before) {
          if (since(fetchedAt) < minRefreshMs) throw error;
          await refresh();
        }
        return pick(header, token);
      }
    },
  };
}
