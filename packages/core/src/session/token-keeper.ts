import { ChallengeError } from '../challenge-error.ts';
import { isObject } from '../challenges/parameters.ts';
import { readStored, writeStored } from '../flow/web-storage.ts';
import { claimsIn } from '../jwt.ts';
import { misuse } from '../misuse.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Engine } from './engine.ts';
import type { Entry, Found, Live } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Keeper } from './keeper.ts';
import type { TokenOptions, TokenRequest } from './options.ts';
import { reasonOf } from './reasons.ts';
import { reached } from './shared-storage.ts';

/** The page keeps the tokens and asks Cognito itself. */
export function tokenKeeper(
  { transport, clientId, storage }: TokenOptions,
  name: string,
  { now, sharedStorage }: Environment,
): Keeper {
  async function trade({ tokens, claims }: Live, signal: AbortSignal): Promise<Found> {
    const { accessToken, refreshToken } = tokens ?? {};
    let sent: number | undefined;
    // The device that the tokens are of has to be named.
    const device = claimsIn(accessToken)['device_key'];
    const { AuthenticationResult: result } = await transport(
      'GetTokensFromRefreshToken',
      {
        ClientId: clientId,
        RefreshToken: refreshToken ?? '',
        ...(typeof device === 'string' && { DeviceKey: device }),
      },
      { signal, onDate: (date) => (sent = date) },
    );
    const found = foundIn(
      {
        accessToken: result?.AccessToken,
        idToken: result?.IdToken,
        // One that rotates comes along, the others stay as they are.
        refreshToken: result?.RefreshToken ?? refreshToken,
        expiresIn: result?.ExpiresIn,
      },
      sent ?? Number.NaN,
      now(),
    );
    // Somebody else's are none.
    if (found?.claims['sub'] !== claims['sub']) throw new ChallengeError('UnknownError');
    // True as of here: what is none has no claims.
    return found as Found;
  }

  return {
    stored: () => entryOf(readStored(storage, name)),
    store: (entry) => writeStored(storage, name, entry),
    asksOthers: () => !storage || storage !== reached(sharedStorage),

    begin(result) {
      const found = foundIn(result ?? {}, Number.NaN, now());
      if (found) return found;
      throw misuse(
        'begin() got no access token, so nobody is signed in. Pass what onSignedIn gives; where ' +
          'your server keeps the tokens, create the session with { relay }.',
      );
    },

    async renew(entry, _always, signal) {
      if (!entry) return { ended: 'none' };
      if (!entry.tokens?.refreshToken) return { ended: 'expired' };
      try {
        return await trade(entry, signal);
      } catch (cause) {
        const ended = reasonOf(cause);
        if (ended) return { ended };
        throw cause;
      }
    },

    async revoke(entry, { everywhere, linked }, signal) {
      const { refreshToken } = entry?.tokens ?? {};
      if (!entry || (!everywhere && !refreshToken)) return false;
      if (everywhere) {
        const call = ({ tokens }: Found) =>
          transport('GlobalSignOut', { AccessToken: tokens?.accessToken }, { signal });
        // It takes a living access token, which RevokeToken does not need.
        const done = await call(entry)
          .catch(async () => call(await trade(entry, signal)))
          .catch(() => undefined);
        if (done || !refreshToken) return done !== undefined;
      }
      await transport(
        'RevokeToken',
        {
          ClientId: clientId,
          Token: refreshToken ?? '',
          ...(linked && { RevokeAssociatedSessions: 'LINKED' as const }),
        },
        { signal },
      );
      return !everywhere;
    },
  };
}

/** What a page has left, or nothing where it is something else, of another version or cut off. */
function entryOf(value: unknown): Entry | undefined {
  if (!isObject(value) || value['v'] !== 1) return undefined;
  const { id, n, over, at, life, expiresAt, claims, tokens } = value;
  if (typeof id !== 'string' || !Number.isFinite(n)) return undefined;
  const whole =
    typeof over === 'string' ||
    ([at, life, expiresAt].every(Number.isFinite) &&
      isObject(claims) &&
      isObject(tokens) &&
      typeof tokens['accessToken'] === 'string');
  // Checked just now, member by member.
  return whole ? (value as unknown as Entry) : undefined;
}

/**
 * Reads a set of tokens. They say themselves how long they are good, and the date of the answer how much
 * of that is left; this machine's clock says so of tokens that say nothing.
 */
function foundIn(
  { accessToken, idToken, refreshToken, expiresIn = shortest }: Unread,
  sent: number,
  now: number,
): Found | undefined {
  if (!accessToken) return undefined;
  const both = [claimsIn(accessToken), claimsIn(idToken)] as const;
  const times = both.flatMap(({ iat, exp }) =>
    typeof iat === 'number' && typeof exp === 'number' && exp > iat ? [{ iat, exp }] : [],
  );
  const life = 1000 * Math.min(expiresIn, ...times.map(({ iat, exp }) => exp - iat));
  const expiresAt = times.length ? 1000 * Math.min(...times.map(({ exp }) => exp)) : now + life;
  const left = expiresAt - sent;
  return {
    claims: both[idToken ? 1 : 0],
    expiresAt,
    // A date that cannot be is a proxy's.
    life: left > 0 && left < life ? left : life,
    tokens: { accessToken, idToken, refreshToken },
  };
}

type Unread = { [K in keyof AuthenticationResult]?: AuthenticationResult[K] | undefined };

/** Seconds that the tokens of an app client live at least. Source: Cognito API reference, TokenValidityUnits. */
const shortest = 300;

/**
 * One token, renewed where it is about to expire.
 * @throws {ChallengeError} when nobody is signed in, or it has expired and cannot be renewed now.
 */
export async function tokenOf(
  which: 'accessToken' | 'idToken',
  { live, left, renew }: Pick<Engine, 'live' | 'left' | 'renew'>,
  { minValidity = 10, replacing }: TokenRequest = {},
): Promise<string> {
  const isGood = (entry: Live) =>
    left(entry) > minValidity * 1000 && entry.tokens?.[which] !== replacing;
  let entry = await live();
  if (entry && !isGood(entry)) {
    await renew();
    const renewed = await live();
    if (renewed && left(renewed) <= 0) throw new ChallengeError('NetworkFailed');
    entry = renewed;
  }
  const token = entry?.tokens?.[which];
  if (token) return token;
  throw new ChallengeError('NotAuthorizedException', {
    kind: 'access-token-invalid',
    message: 'Nobody is signed in.',
  });
}
