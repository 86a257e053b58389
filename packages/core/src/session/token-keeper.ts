import type { ErrorKind } from '../challenge-error.ts';
import { claimsIn } from '../jwt.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import type { Engine } from './engine.ts';
import type { Entry, Grant, Live, Over, Tokens } from './entry.ts';
import type { Surroundings } from './environment.ts';
import type { Ended, Keeper } from './keeper.ts';
import type { SignOutOptions, TokenOptions, TokenRequest } from './options.ts';

/** Keeps the tokens in the page, and asks Cognito for new ones. */
export function tokenKeeper(
  { transport, clientId, storage }: TokenOptions,
  name: string,
  { now, shared, storedIn }: Surroundings,
): Keeper {
  const entries = storedIn(() => storage);

  async function trade({ tokens, claims }: Grant, signal?: AbortSignal): Promise<Grant> {
    const { accessToken, refreshToken } = tokens ?? {};
    let sent: number | undefined;
    // Cognito requires the key of the device that the tokens belong to.
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
    const grant = grantOf(
      {
        accessToken: result?.AccessToken,
        idToken: result?.IdToken,
        // Cognito sends a refresh token only when it rotates; otherwise keep the old one.
        refreshToken: result?.RefreshToken ?? refreshToken,
        expiresIn: result?.ExpiresIn,
      },
      now(),
      sent,
    );
    // Refuse tokens of another user. A missing `grant` has no `sub`, so it never gets past this line.
    if (grant?.claims['sub'] === claims['sub']) return grant as Grant;
    throw { code: 'UnknownError' };
  }

  async function revoke(grant: Grant | undefined, how: SignOutOptions, signal?: AbortSignal) {
    const { revokeTokens } = await import('./revoke-tokens.ts');
    return revokeTokens({ transport, clientId, trade }, grant, how, signal);
  }

  /** Revokes unused tokens in the background; a failure changes nothing. */
  function discard(unused: Grant | Ended | undefined): void {
    if (unused && 'tokens' in unused) void revoke(unused, {}).catch(() => {});
  }

  return {
    revoke,
    discard,
    stored: () => entryOf(entries.read(name)),
    store: (entry) => entries.write(name, entry),
    asksOthers: () => !storage || !shared.isIn(storage),

    async begin(result, before) {
      const grant = grantOf(result ?? {}, now());
      if (!grant) throw (await import('./revoke-tokens.ts')).nothingToKeep();
      // Revoke the session before, unless this one continues it, as a step-up does.
      if (before?.claims['origin_jti'] !== grant.claims['origin_jti']) discard(before);
      return grant;
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

/** Reads a stored entry; undefined when it is damaged, of another version, or something else. */
function entryOf(value: unknown): Entry | undefined {
  const { v, id, n, over, at, life, expiresAt, claims, tokens } = (value ?? {}) as Unknown<Live> &
    Unknown<Over>;
  const isWhole = over
    ? isText(over)
    : [at, life, expiresAt].every(Number.isFinite) &&
      Object(claims) === claims &&
      isText((tokens as Unknown<Tokens> | undefined)?.accessToken);
  // The lines above checked each member.
  return v === 1 && isText(id) && Number.isFinite(n) && isWhole ? (value as Entry) : undefined;
}

type Unknown<T> = { [K in keyof T]?: unknown };

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Reads a set of tokens. The tokens say how long they are valid, and the date of the answer says how much
 * of that is left. For tokens that do not say, this machine's clock decides.
 */
function grantOf(
  { accessToken, idToken, refreshToken, expiresIn = shortest }: Unread,
  now: number,
  sent = Number.NaN,
): Grant | undefined {
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
    // An impossible date comes from a proxy, so ignore it.
    life: left > 0 && left < life ? left : life,
    tokens: { accessToken, idToken, refreshToken },
  };
}

type Unread = { [K in keyof AuthenticationResult]?: AuthenticationResult[K] | undefined };

/** The shortest life of a client's tokens, in seconds. Source: Cognito API reference, TokenValidityUnits. */
const shortest = 300;

/**
 * Returns one token, and renews it first when it is about to expire.
 * @throws {ChallengeError} when nobody is signed in, or the token has expired and cannot be renewed now.
 */
export async function tokenOf(
  which: 'accessToken' | 'idToken',
  engine: Engine,
  { minValidity = 10, replacing }: TokenRequest = {},
): Promise<string> {
  const { left } = engine.page.pace;
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

/** Waits until the session knows, then returns the signed-in user's entry. */
async function known({ session, page }: Engine): Promise<Live | undefined> {
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
  return page.entry && 'claims' in page.entry ? page.entry : undefined;
}

/** Makes a `ChallengeError`, or an error with its members when the page cannot load the class. */
const refusal = (code: string, kind: ErrorKind): Promise<Error> =>
  import('../challenge-error.ts').then(
    ({ ChallengeError }) => new ChallengeError(code, { kind }),
    () => Object.assign(new Error(code), { code, kind }),
  );
