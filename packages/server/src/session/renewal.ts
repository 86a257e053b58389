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
  /** `stored` holds the new tokens. */
  { outcome: 'renewed'; stored: StoredSession } | NotRenewed;

export interface NotRenewed {
  /** `transient`: try again later. `expires`: the session ends with its tokens. `ends`: it ends now. */
  outcome: 'transient' | 'expires' | 'ends';
  /** The old tokens with the newest refresh token that Cognito issued. */
  stored: StoredSession;
  error: ChallengeError;
}

export interface Renewal {
  /** Renews tokens: once for all requests with the same old tokens, and with a pause after a failure. */
  renew(stored: StoredSession, options?: RenewalOptions): Promise<Flight<Renewed>>;
  /** Returns a renewal that is under way or has just ended. */
  find(stored: StoredSession): Promise<Flight<Renewed> | undefined>;
  /** Keeps the outcome for the next request when no request waits for it any longer. */
  saveUnclaimed(stored: StoredSession, flight: Flight<Renewed>): Promise<void>;
  /** Records that a renewal failed after all, e.g. because the session does not fit into cookies. */
  fail(stored: StoredSession, outcome: NotRenewed): Promise<void>;
}

export interface RenewalOptions {
  /** Skips the pause and the rate limit, because the caller has checked both already. */
  force?: boolean | undefined;
  ip?: string | undefined;
}

/**
 * Trades the refresh token for new tokens. If the app client rotates refresh tokens, the trade spends the
 * old one, so no failure may ever drop the new one.
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
      // Before the trade: without keys the server could not verify the new tokens.
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
      // Keep the refresh token, which needs no verification: the tokens of the next renewal may verify.
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

/** In ms: long while the tokens are still valid, short when a user waits for new ones. */
const pausesWhileLive = [15, 30, 60, 120, 300].map((seconds) => seconds * secondMs);
const pausesWhenExpired = [0, 1, 2, 4, 8].map((seconds) => seconds * secondMs);

/** Returns the pauses after a failure, and the least one that Cognito asked for. */
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
