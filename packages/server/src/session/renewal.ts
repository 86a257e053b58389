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
import { type Kept, sessionOf } from './session.ts';
import { type Flight, singleFlight } from './single-flight.ts';
import { lifetimeOf, readTokens, refreshTokenIn } from './tokens.ts';
import { verdictOnRenewal } from './verdicts.ts';
import { deviceOf, type TokenVerifier } from './verify-tokens.ts';

export type Renewed =
  /** `kept` has new tokens. */
  { outcome: 'renewed'; kept: Kept } | NotRenewed;

export interface NotRenewed {
  /** Not now, not again while its tokens last or after, or over at once. */
  outcome: 'passes' | 'lasts' | 'ends';
  /** The tokens there were, and the newest refresh token that Cognito gave. */
  kept: Kept;
  error: ChallengeError;
}

export interface Renewal {
  /** Renews, once for all who ask with the same old tokens, and not with every request that fails. */
  renew(kept: Kept, options?: RenewalOptions): Promise<Flight<Renewed>>;
  /** A renewal that is on its way or has just ended. */
  find(kept: Kept): Promise<Flight<Renewed> | undefined>;
  /** Keeps what a flight gives for the next request, when nobody waits for it any longer. */
  hold(kept: Kept, flight: Flight<Renewed>): Promise<void>;
  /** Says what became of a renewal after all, e.g. that it does not fit into cookies. */
  settle(kept: Kept, outcome: NotRenewed): Promise<void>;
}

export interface RenewalOptions {
  /** Whoever asks has been asked to wait already, and counted: no pause, and no rate limit. */
  always?: boolean | undefined;
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
  const held = new BoundedMap<string, Renewed>(1000);

  async function ask({ accessToken, refreshToken }: Kept) {
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

  async function trade(kept: Kept, { always, ip }: RenewalOptions): Promise<Renewed> {
    let result: unknown;
    try {
      // Before the trade: without keys nothing could be made of what it gives.
      await ready();
      if (!always) await countCall(kept, ip);
      result = (await ask(kept))['AuthenticationResult'];
    } catch (cause) {
      const error = errorOf(cause);
      const verdict = verdictOnRenewal(error);
      const outcome = verdict === 'ends' || verdict === 'lasts' ? verdict : 'passes';
      return { outcome, kept, error };
    }

    const refreshToken = refreshTokenIn(result) ?? kept.refreshToken;
    try {
      const tokens = readTokens(result);
      const claims = await verify(tokens);
      if (claims.id.sub !== decodeJwt(kept.idToken).sub) {
        if (refreshToken !== kept.refreshToken) await discard(refreshToken ?? '');
        return { outcome: 'passes', kept, error: new ChallengeError('TokensOfSomebodyElse') };
      }
      const { accessToken, idToken } = tokens;
      const lifetime = lifetimeOf(tokens, claims);
      const expiresAt = now() + lifetime;
      return {
        outcome: 'renewed',
        kept: { ...kept, accessToken, idToken, refreshToken, lifetime, expiresAt },
      };
    } catch (cause) {
      // A refresh token is not verified, ever: what came with it may be, with the next one.
      const error =
        cause instanceof ChallengeError ? cause : new ChallengeError('TokensRefused', { cause });
      return { outcome: 'passes', kept: { ...kept, refreshToken }, error };
    }
  }

  /** @throws {Refusal} 429. */
  async function countCall(kept: Kept, ip: string | undefined): Promise<void> {
    if (!rateLimit) return;
    const { username } = sessionOf(kept);
    await checkRate(rateLimit, { operation: 'GetTokensFromRefreshToken', ip, username });
  }

  async function remember(kept: Kept, outcome: NotRenewed): Promise<void> {
    const keys = new Set([await keyOf(kept), await keyOf(outcome.kept)]);
    const [pauses, atLeast] = pausesFor(outcome, now());
    for (const key of keys) failures.add(key, outcome, pauses, atLeast);
  }

  return {
    async renew(kept, options = {}) {
      const key = await keyOf(kept);
      const { outcome: failed, waiting } = failures.find(key) ?? {};
      if (failed && waiting && (failed.outcome === 'lasts' || !options.always)) {
        return { outcome: Promise.resolve(failed), begun: performance.now() };
      }
      return flights.join(key, async () => {
        const late = held.get(key);
        if (late && held.delete(key)) return late;
        const renewed = await trade(failed?.kept ?? kept, options);
        if (renewed.outcome === 'renewed') failures.clear(key);
        else await remember(kept, renewed);
        return renewed;
      });
    },
    find: async (kept) => flights.find(await keyOf(kept)),
    settle: remember,
    async hold(kept, { outcome }) {
      const renewed = await outcome;
      if (renewed.outcome === 'renewed') held.set(await keyOf(kept), renewed);
    },
  };
}

const keyOf = ({ accessToken, refreshToken }: Kept) => digest(`${accessToken} ${refreshToken}`);

function errorOf(cause: unknown): ChallengeError {
  if (cause instanceof ChallengeError) return cause;
  if (!(cause instanceof Refusal)) return new ChallengeError('Failed', { cause });
  const seconds = Number(cause.headers['retry-after'] ?? 0);
  return new ServiceError(cause.type, cause.message, cause.status, Date.now() + seconds * 1000);
}

const second = 1000;

/** In ms: nobody misses anything while the tokens are good; whoever has none waits for them. */
const whileGood = [15, 30, 60, 120, 300].map((seconds) => seconds * second);
const whenOver = [0, 1, 2, 4, 8].map((seconds) => seconds * second);

/** The pauses after a failure, and how long the service asked for, if it did. */
function pausesFor(
  { outcome, kept, error }: NotRenewed,
  now: number,
): [pauses: readonly number[], atLeast: number] {
  if (outcome !== 'passes') return [[Number.POSITIVE_INFINITY], 0];
  const good = kept.expiresAt - now;
  const asked = error.retryAt === undefined ? 0 : error.retryAt - Date.now();
  const atLeast = Math.min(asked, 300 * second);
  if (good <= 0) return [whenOver, atLeast];
  return [whileGood.map((pause) => Math.min(pause, good)), Math.min(atLeast, good)];
}
