import { decodeJwt } from 'jose';

/** The signed-in user, for the app's own server code. The handler sends a page only the claims in `claims`. */
export interface Session {
  /** The user's `sub`, which never changes. */
  sub: string;
  /** Cognito's own name for the user, `cognito:username`. */
  username: string;
  /** Claims of the ID token, which the server verified when it arrived. */
  claims: Readonly<Record<string, unknown>>;
  /** For calls on behalf of the user. */
  accessToken: string;
  idToken: string;
  /** When both tokens expire, in ms since the epoch. */
  expiresAt: number;
}

/** A session as the server stores it: sealed in cookies, or sealed in a store. */
export interface StoredSession {
  /** 256 random bits. */
  id: string;
  /** When it ends, however often it is renewed, in ms since the epoch. */
  until: number;
  accessToken: string;
  idToken: string;
  refreshToken: string | undefined;
  /** When its first token expires, in ms since the epoch. */
  expiresAt: number;
  /** How long the tokens were issued for, in ms. */
  lifetime: number;
  /** True when the user has signed out, and the server has yet to revoke the tokens at Cognito. */
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

/** Returns the named claims that the session has. */
export function claimsOf({ claims }: Session, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(claims, name) ? [[name, claims[name]]] : [])),
  );
}

/** Returns the content to seal. */
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

/** Reads sealed content; returns `undefined` when another version of this package sealed it. */
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

/** Cookies, stores and Retry-After count in whole seconds. */
export const secondsUntil = (until: number, now: () => number): number =>
  Math.max(0, Math.ceil((until - now()) / 1000));
