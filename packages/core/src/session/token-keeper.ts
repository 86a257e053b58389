import type { ErrorKind } from '../challenge-error.ts';
import { claimsIn } from '../jwt.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Engine } from './engine.ts';
import type { Entry, Found, Live, Over, Tokens } from './entry.ts';
import type { Surroundings } from './environment.ts';
import type { Ended, Keeper } from './keeper.ts';
import type { SignOutOptions, TokenOptions, TokenRequest } from './options.ts';

/** The page keeps the tokens and asks Cognito itself. */
export function tokenKeeper(
  { transport, clientId, storage }: TokenOptions,
  name: string,
  { now, shared, storedIn }: Surroundings,
): Keeper {
  const kept = storedIn(() => storage);

  async function trade({ tokens, claims }: Found, signal?: AbortSignal): Promise<Found> {
    const { accessToken, refreshToken } = tokens ?? {};
    let sent: number | undefined;
    // The device that the tokens are of has to be named.
    const device = claimsIn(accessToken)['device_key'];
    const { AuthenticationResult: result } = await transport(
      'GetTokensFromRefreshToken',
      {
        ClientId: clientId,
        RefreshToken: refreshToken ?? '',
        ...(isText(device) && { DeviceKey: device }),
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
      now(),
      sent,
    );
    // Somebody else's are none.
    if (found?.claims['sub'] === claims['sub']) return found as Found; // What is none has no claims.
    throw { code: 'UnknownError' };
  }

  async function revoke(found: Found | undefined, how: SignOutOptions, signal?: AbortSignal) {
    const { revokeTokens } = await import('./revoke-tokens.ts');
    return revokeTokens({ transport, clientId, trade }, found, how, signal);
  }

  /** In a while or never: nobody waits for it. */
  function discard(unused: Found | Ended | undefined): void {
    if (unused && 'tokens' in unused) void revoke(unused, {}).catch(() => {});
  }

  return {
    revoke,
    discard,
    stored: () => entryOf(kept.read(name)),
    store: (entry) => kept.write(name, entry),
    asksOthers: () => !storage || !shared.isIn(storage),

    async begin(result, before) {
      const found = foundIn(result ?? {}, now());
      if (!found) throw (await import('./revoke-tokens.ts')).nothingToKeep();
      // Whoever was signed in before is no longer. A sign-in that went on, such as a step-up, is.
      if (before?.claims['origin_jti'] !== found.claims['origin_jti']) discard(before);
      return found;
    },

    async renew(entry, _always, signal) {
      if (!entry) return { ended: 'none' };
      if (!entry.tokens?.refreshToken) return { ended: 'expired' };
      try {
        return await trade(entry, signal);
      } catch (cause) {
        const known = await import('./reasons.ts').catch(() => undefined);
        const ended = known?.reasonOf(cause);
        if (ended) return { ended };
        throw cause;
      }
    },
  };
}

/** What a page has left, or nothing where it is something else, of another version or cut off. */
function entryOf(value: unknown): Entry | undefined {
  const { v, id, n, over, at, life, expiresAt, claims, tokens } = (value ?? {}) as Unknown<Live> &
    Unknown<Over>;
  const isWhole = over
    ? isText(over)
    : [at, life, expiresAt].every(Number.isFinite) &&
      Object(claims) === claims &&
      isText((tokens as Unknown<Tokens> | undefined)?.accessToken);
  // Checked just now, member by member.
  return v === 1 && isText(id) && Number.isFinite(n) && isWhole ? (value as Entry) : undefined;
}

type Unknown<T> = { [K in keyof T]?: unknown };

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Reads a set of tokens. They say themselves how long they are good, and the date of the answer how much
 * of that is left; this machine's clock says so of tokens that say nothing.
 */
function foundIn(
  { accessToken, idToken, refreshToken, expiresIn = shortest }: Unread,
  now: number,
  sent = Number.NaN,
): Found | undefined {
  if (!accessToken) return undefined;
  const both = [claimsIn(accessToken), claimsIn(idToken)] as const;
  const times = both
    .map(({ iat, exp }) => [Number(iat), Number(exp)] as const)
    .filter(([iat, exp]) => exp > iat);
  const life = 1000 * Math.min(expiresIn, ...times.map(([iat, exp]) => exp - iat));
  const expiresAt = times[0] ? 1000 * Math.min(...times.map(([, exp]) => exp)) : now + life;
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
  engine: Engine,
  { minValidity = 10, replacing }: TokenRequest = {},
): Promise<string> {
  const { left } = engine;
  let entry = await known(engine);
  if (entry && (left(entry) <= minValidity * 1000 || entry.tokens?.[which] === replacing)) {
    await engine.session.renew();
    entry = await known(engine);
    if (entry && left(entry) <= 0) throw await refusal('NetworkFailed', 'network-failed');
  }
  const token = entry?.tokens?.[which];
  if (token) return token;
  throw await refusal('NotAuthorizedException', 'access-token-invalid');
}

/** Whoever is signed in, once that is known. */
async function known({ session, live }: Engine): Promise<Live | undefined> {
  const { getState, subscribe } = session;
  let stop = () => {};
  await new Promise<void>((resolve) => {
    const look = () => {
      if (getState().status !== 'loading') resolve();
    };
    stop = subscribe(look);
    look();
  });
  stop();
  return live();
}

/** An error of the kit, whose class comes with the first one; without a network only its members do. */
const refusal = (code: string, kind: ErrorKind): Promise<Error> =>
  import('../challenge-error.ts').then(
    ({ ChallengeError }) => new ChallengeError(code, { kind }),
    () => Object.assign(new Error(code), { code, kind }),
  );
