import { exportJWK, generateKeyPair, SignJWT } from 'jose';

// A small pool: it signs its tokens once, so that thousands of runs take a minute.

export const userPoolId = 'us-east-1_Model0001';
export const clientId = 'modelclient';
export const clientSecret = 'secret-of-the-model-client';

export type User = 'dana' | 'eve';

/** Which of the held-back answers to release. */
export type Which = 'oldest' | 'newest' | 'all';

/** What happens to a call. */
export type Fault = 'none' | 'late' | 'no-answer' | 'lost-answer' | 'fails' | 'throttles';

const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
const jwks = {
  keys: [{ ...(await exportJWK(publicKey)), kid: 'model', alg: 'RS256', use: 'sig' }],
};

interface Pair {
  access: string;
  id: string;
}

const made: Record<User, Pair[]> = { dana: await pairs('dana'), eve: await pairs('eve') };

async function pairs(user: User): Promise<Pair[]> {
  const sign = (claims: object, jti: string) =>
    new SignJWT({ sub: `sub-of-${user}`, jti, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'model' })
      .setIssuer(`https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`)
      .setIssuedAt(0)
      .setExpirationTime('100y')
      .sign(privateKey);
  return Promise.all(
    Array.from({ length: 100 }, async (_, at) => ({
      access: await sign({ token_use: 'access', client_id: clientId }, `${user} ${at}`),
      id: await sign({ token_use: 'id', aud: clientId, 'cognito:username': user }, `${at}`),
    })),
  );
}

export interface Grant {
  user: User;
  revoked: boolean;
  /** True once Cognito has answered that the grant is over. */
  toldOver: boolean;
}

/**
 * The pool of one run.
 *
 * @param way returns how many ms a request takes to the pool, or an answer from it
 */
export function modelPool(grace: number | undefined, now: () => number, way: () => number) {
  const refresh = new Map<string, { grant: Grant; goodUntil: number }>();
  const access = new Map<string, { grant: Grant; goodUntil: number }>();
  const next = { dana: 0, eve: 0, refresh: 0 };
  /** The grant of each sign-in, by its password. */
  const grants = new Map<string, Grant>();
  let faults: Fault[] = [];
  let keysAway = false;
  /** Release functions of the held-back answers, oldest first. */
  const gates = new Set<() => void>();
  let held = 0;

  function tokens(grant: Grant, withRefresh: boolean) {
    const all = made[grant.user];
    const pair = all[next[grant.user]++];
    // A token that is issued twice would belong to two sessions.
    if (!pair) throw new Error('too few tokens were made for such a life');
    access.set(pair.access, { grant, goodUntil: now() + 3600_000 });
    const RefreshToken = `RT-secret-${next.refresh++}`;
    if (withRefresh) refresh.set(RefreshToken, { grant, goodUntil: Number.POSITIVE_INFINITY });
    return {
      AccessToken: pair.access,
      IdToken: pair.id,
      ExpiresIn: 3600,
      TokenType: 'Bearer',
      ...(withRefresh && { RefreshToken }),
    };
  }

  // biome-ignore lint/suspicious/noExplicitAny: what was sent, member by member
  function carryOut(operation: string, input: any): Response {
    const over = (grant: Grant | undefined, type: string, message: string) => {
      if (grant) grant.toldOver = true;
      return Response.json({ __type: type, message }, { status: 400 });
    };
    if (operation === 'InitiateAuth') {
      const { USERNAME: user, PASSWORD: password } = input.AuthParameters;
      const grant: Grant = { user, revoked: false, toldOver: false };
      grants.set(password, grant);
      return Response.json({ AuthenticationResult: tokens(grant, true) });
    }
    if (operation === 'GetTokensFromRefreshToken') {
      const token = refresh.get(input.RefreshToken);
      if (!token || token.grant.revoked)
        return over(token?.grant, 'NotAuthorizedException', 'Refresh Token has been revoked');
      if (token.goodUntil <= now())
        return over(token.grant, 'RefreshTokenReuseException', 'Refresh token has been reused.');
      if (grace !== undefined) token.goodUntil = Math.min(token.goodUntil, now() + grace * 1000);
      return Response.json({ AuthenticationResult: tokens(token.grant, grace !== undefined) });
    }
    if (operation === 'RevokeToken') {
      const token = refresh.get(input.Token);
      if (token) token.grant.revoked = true;
      return Response.json({});
    }
    const { grant, goodUntil = 0 } = access.get(input.AccessToken) ?? {};
    if (!grant || grant.revoked)
      return over(grant, 'NotAuthorizedException', 'Access Token has been revoked');
    if (goodUntil <= now())
      return over(undefined, 'NotAuthorizedException', 'Access Token has expired');
    if (operation === 'GlobalSignOut') revokeAll(grant.user);
    return Response.json({ Username: grant.user, UserAttributes: [] });
  }

  function revokeAll(user: User): void {
    for (const { grant } of refresh.values()) if (grant.user === user) grant.revoked = true;
  }

  /** Waits until the answer is released, or the caller gives up. */
  function gate(signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve) => {
      const open = () => {
        gates.delete(open);
        resolve();
      };
      gates.add(open);
      held += 1;
      signal?.addEventListener('abort', open, { once: true });
    });
  }

  const travel = () => new Promise<void>((go) => void setTimeout(go, way()));

  const fetch: typeof globalThis.fetch = async (...sent) => {
    await travel();
    const answer = await respond(...sent);
    await travel();
    return answer;
  };

  const respond: typeof globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith('jwks.json')) {
      return keysAway ? new Response('', { status: 503 }) : Response.json(jwks);
    }
    const target = new Headers(init?.headers).get('x-amz-target') ?? '';
    const operation = target.slice(target.indexOf('.') + 1);
    const body = JSON.parse(String(init?.body));
    const fault = faults.shift() ?? 'none';
    const headers = { 'retry-after': '1' };
    if (fault === 'no-answer') {
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
      });
    }
    if (fault === 'fails') return new Response('{}', { status: 500, headers });
    if (fault === 'throttles')
      return new Response('{"__type":"TooManyRequestsException"}', { status: 400, headers });
    const response = carryOut(operation, body);
    if (fault === 'late') await gate(init?.signal);
    if (fault === 'lost-answer') throw new TypeError('fetch failed');
    return response;
  };

  return {
    fetch,
    revokeAll,
    be(next: Fault[]) {
      faults = [...next];
    },
    setKeysAway(away: boolean) {
      keysAway = away;
    },
    /** The number of answers held back so far. */
    held: () => held,
    /** Releases held-back answers. */
    release(which: Which) {
      const all = [...gates];
      const opened = { oldest: all.slice(0, 1), newest: all.slice(-1), all }[which];
      for (const open of opened) open();
    },
    grantOf: (password: string) => grants.get(password),
  };
}

export type ModelPool = ReturnType<typeof modelPool>;
