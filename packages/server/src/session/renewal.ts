import { ChallengeError, ServiceError } from '@countersign/core';
import { decodeJwt } from 'jose';
import type { Call } from '../cognito.ts';
import type { AuthConfig } from '../config.ts';
import { checkRate } from '../http/rate-limit.ts';
import { Refusal } from '../refusal.ts';
import { waits } from '../waits.ts';
import { type BackOff, backOff } from './back-off.ts';
import { BoundedMap } from './bounded-map.ts';
import { digest } from './random.ts';
import { type StoredSession, sessionOf } from './session.ts';
import { type Flight, singleFlight } from './single-flight.ts';
import { lifetimeOf, readTokens, refreshTokenIn } from './tokens.ts';
import { verdictOnRenewal } from './verdicts.ts';
import { deviceOf, type TokenVerifier } from './verify-tokens.ts';

export type Renewed =
  /** `stored` has new tokens. */
  { outcome: 'renewed'; stored: StoredSession } | NotRenewed;

export interface NotRenewed {
  /** Not now, not again while its tokens last or after, or over at once. */
  outcome: 'transient' | 'expires' | 'ends';
  /** The tokens there were, and the newest refresh token that Cognito gave. */
  stored: StoredSession;
  error: ChallengeError;
}

export interface Renewal {
  /** Renews, once for all who ask with the same old tokens, and not with every request that fails. */
  renew(stored: StoredSession, options?: RenewalOptions): Promise<Flight<Renewed>>;
  /** A renewal that is on its way or has just ended. */
  find(stored: StoredSession): Promise<Flight<Renewed> | undefined>;
  /** Keeps what a flight gives for the next request, when nobody waits for it any longer. */
  saveUnclaimed(stored: StoredSession, flight: Flight<Renewed>): Promise<void>;
  /** Says what became of a renewal after all, e.g. that it does not fit into cookies. */
  fail(stored: StoredSession, outcome: NotRenewed): Promise<void>;
}

export interface RenewalOptions {
  /** Whoever asks has been asked to wait already, and counted: no pause, and no rate limit. */
  force?: boolean | undefined;
  ip?: string | undefined;
}

/**
 * Trades the refresh token for new tokens. Where the app client rotates refresh tokens, the new one is
 * kept and the old one is spent, so that nothing which came with it is ever dropped for a failure.
 */
export function createRenewal(
  config: Pick<AuthConfig, 'clientId' | 'clientSecret' | 'rateLimit'>,
  call: Call,
  { ready, verify }: TokenVerifier,
  discard: (refreshToken: string) => Promise<void>,
  now: () => number,
): Renewal {
  const { clientId, clientSecret, rateLimit } = config;
  const flights = singleFlight<Renewed>(({ outcome }) => outcome === 'renewed', now);
  const failures: BackOff<NotRenewed> = backOff(now);
  const unclaimed = new BoundedMap<string, Renewed>(1000);

  async function requestTokens({ accessToken, refreshToken }: StoredSession) {
    const device = deviceOf(accessToken);
    const input = {
      ClientId: clientId,
      RefreshToken: refreshToken,
      ...(clientSecret !== undefined && { ClientSecret: clientSecret }),
      ...(device !== undefined && { DeviceKey: device }),
    };
    const send = () => call('GetTokensFromRefreshToken', input, { limit: waits.renewal });
    try {
      return await send();
    } catch (error) {
      const lost =
        error instanceof ChallengeError &&
        error.retryAt === undefined &&
        verdictOnRenewal(error) === 'repeat';
      if (!lost) throw error;
      return send();
    }
  }

  async function trade(stored: StoredSession, { force, ip }: RenewalOptions): Promise<Renewed> {
    let result: unknown;
    try {
      // Before the trade: without keys nothing could be made of what it gives.
      await ready();
      if (!force) await checkCallRate(stored, ip);
      result = (await requestTokens(stored))['AuthenticationResult'];
    } catch (cause) {
      const error = errorOf(cause);
      const verdict = verdictOnRenewal(error);
      const outcome = verdict === 'ends' || verdict === 'expires' ? verdict : 'transient';
      return { outcome, stored, error };
    }

    const refreshToken = refreshTokenIn(result) ?? stored.refreshToken;
    try {
      const tokens = readTokens(result);
      const claims = await verify(tokens);
      if (claims.id.sub !== decodeJwt(stored.idToken).sub) {
        if (refreshToken !== stored.refreshToken) await discard(refreshToken ?? '');
        return { outcome: 'transient', stored, error: new ChallengeError('TokensOfSomebodyElse') };
      }
      const { accessToken, idToken } = tokens;
      const lifetime = lifetimeOf(tokens, claims);
      const expiresAt = now() + lifetime;
      return {
        outcome: 'renewed',
        stored: { ...stored, accessToken, idToken, refreshToken, lifetime, expiresAt },
      };
    } catch (cause) {
      // A refresh token is not verified, ever: what came with it may be, with the next one.
      const error =
        cause instanceof ChallengeError ? cause : new ChallengeError('TokensRefused', { cause });
      return { outcome: 'transient', stored: { ...stored, refreshToken }, error };
    }
  }

  /** @throws {Refusal} 429. */
  async function checkCallRate(stored: StoredSession, ip: string | undefined): Promise<void> {
    if (!rateLimit) return;
    const { username } = sessionOf(stored);
    await checkRate(rateLimit, { operation: 'GetTokensFromRefreshToken', ip, username });
  }

  async function recordFailure(stored: StoredSession, outcome: NotRenewed): Promise<void> {
    const keys = new Set([await keyOf(stored), await keyOf(outcome.stored)]);
    const [pauses, atLeast] = pausesFor(outcome, now());
    for (const key of keys) failures.add(key, outcome, pauses, atLeast);
  }

  return {
    async renew(stored, options = {}) {
      const key = await keyOf(stored);
      const { outcome: failed, waiting } = failures.find(key) ?? {};
      if (failed && waiting && (failed.outcome === 'expires' || !options.force)) {
        return { outcome: Promise.resolve(failed), begun: performance.now() };
      }
      return flights.join(key, async () => {
        const late = unclaimed.get(key);
        if (late && unclaimed.delete(key)) return late;
        const renewed = await trade(failed?.stored ?? stored, options);
        if (renewed.outcome === 'renewed') failures.clear(key);
        else await recordFailure(stored, renewed);
        return renewed;
      });
    },
    find: async (stored) => flights.find(await keyOf(stored)),
    fail: recordFailure,
    async saveUnclaimed(stored, { outcome }) {
      const renewed = await outcome;
      if (renewed.outcome === 'renewed') unclaimed.set(await keyOf(stored), renewed);
    },
  };
}

const keyOf = ({ accessToken, refreshToken }: StoredSession) =>
  digest(`${accessToken} ${refreshToken}`);

function errorOf(cause: unknown): ChallengeError {
  if (cause instanceof ChallengeError) return cause;
  if (!(cause instanceof Refusal)) return new ChallengeError('Failed', { cause });
  const seconds = Number(cause.headers['retry-after'] ?? 0);
  return new ServiceError(cause.type, cause.message, cause.status, Date.now() + seconds * 1000);
}

const secondMs = 1000;

/** In ms: nobody misses anything while the tokens are good; whoever has none waits for them. */
const pausesWhileLive = [15, 30, 60, 120, 300].map((seconds) => seconds * secondMs);
const pausesWhenExpired = [0, 1, 2, 4, 8].map((seconds) => seconds * secondMs);

/** The pauses after a failure, and how long the service asked for, if it did. */
function pausesFor(
  { outcome, stored, error }: NotRenewed,
  now: number,
): [pauses: readonly number[], atLeast: number] {
  if (outcome !== 'transient') return [[Number.POSITIVE_INFINITY], 0];
  const good = stored.expiresAt - now;
  const asked = error.retryAt === undefined ? 0 : error.retryAt - Date.now();
  const atLeast = Math.min(asked, 300 * secondMs);
  if (good <= 0) return [pausesWhenExpired, atLeast];
  return [pausesWhileLive.map((pause) => Math.min(pause, good)), Math.min(atLeast, good)];
}
