import { decodeJwt } from 'jose';

/** Who is signed in, for the app's own server code. Nothing of it is sent to a page by itself. */
export interface Session {
  /** The user's `sub`: it stays the same when everything else changes. */
  sub: string;
  /** The service's own name for the user, `cognito:username`. */
  username: string;
  /** Claims of the ID token, which was verified when it came. */
  claims: Readonly<Record<string, unknown>>;
  /** For calls in the user's name. */
  accessToken: string;
  idToken: string;
  /** When both tokens expire, in ms since the epoch. */
  expiresAt: number;
}

/** A session as it is kept: sealed in cookies, or sealed in a store. */
export interface StoredSession {
  /** 256 random bits. */
  id: string;
  /** When it ends, whatever is renewed, in ms since the epoch. */
  until: number;
  accessToken: string;
  idToken: string;
  refreshToken: string | undefined;
  /** When the first of its tokens expires, in ms since the epoch. */
  expiresAt: number;
  /** How long they were made for, in ms. */
  lifetime: number;
  /** Signed out, in a store that is to remember what Cognito has not heard yet. */
  ended: boolean;
}

export function sessionOf({ accessToken, idToken, expiresAt }: StoredSession): Session {
  const claims = decodeJwt(idToken);
  return {
    sub: String(claims.sub),
    username: String(claims['cognito:username']),
    claims,
    accessToken,
    idToken,
    expiresAt,
  };
}

/** Some claims of a session, those that are there. */
export function claimsOf({ claims }: Session, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(claims, name) ? [[name, claims[name]]] : [])),
  );
}

/** What is sealed of it. */
export const toPayload = ({
  id,
  accessToken,
  idToken,
  refreshToken,
  expiresAt,
  lifetime,
  ended,
}: StoredSession) => ({
  id,
  access: accessToken,
  token: idToken,
  ...(refreshToken !== undefined && { refresh: refreshToken }),
  expires: expiresAt,
  lifetime,
  ...(ended && { ended }),
});

/** Back from the seal; `undefined` for what another version of this package has sealed. */
export function fromPayload(content: Readonly<Record<string, unknown>>): StoredSession | undefined {
  const { id, access, token, refresh, expires, lifetime, ended, exp } = content;
  if (typeof id !== 'string' || typeof access !== 'string' || typeof token !== 'string') {
    return undefined;
  }
  if (typeof expires !== 'number' || typeof exp !== 'number') return undefined;
  return {
    id,
    until: exp * 1000,
    accessToken: access,
    idToken: token,
    refreshToken: typeof refresh === 'string' ? refresh : undefined,
    expiresAt: expires,
    lifetime: typeof lifetime === 'number' ? lifetime : Number.POSITIVE_INFINITY,
    ended: ended === true,
  };
}

/** For a cookie or a store, which count in seconds. */
export const secondsUntil = (until: number, now: () => number): number =>
  Math.max(0, Math.ceil((until - now()) / 1000));
