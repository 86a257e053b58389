import {
  type AuthHandler,
  type EndedSession,
  headersOf,
  type RenewedSession,
  type SessionSource,
  type SignOutOptions,
} from './auth-handler.ts';
import type { AuthConfig } from './config.ts';
import { createReport, errorName } from './events.ts';
import { refuse } from './http/answers.ts';
import { clientIp } from './http/client-ip.ts';
import { cookieHeader } from './http/cookies.ts';
import { type LevelOptions, type LevelVerdict, notSignedInVerdict } from './level.ts';
import { failedBehind, Refusal } from './refusal.ts';
import type { Session } from './session/session.ts';

/** The configuration of an app with several user pools. */
export interface PoolsConfig extends Omit<AuthConfig, PoolOnly> {
  /**
   * The pools, each under a name of letters, digits and `_`, which becomes a part of its cookies' names. A
   * pool can override every other option but `cookie`.
   */
  pools: Readonly<Record<string, PoolConfig>>;
  /**
   * Returns the name of a request's pool, e.g. from its host or path. The handler refuses requests with
   * no pool or an unknown one, and nobody is signed in on them.
   */
  poolFor: (request: PoolRequest) => string | undefined | Promise<string | undefined>;
}

/** One pool of several. */
export interface PoolConfig
  extends Pick<AuthConfig, PoolOnly>,
    Partial<Omit<AuthConfig, PoolOnly | 'cookie'>> {}

type PoolOnly = 'userPoolId' | 'clientId' | 'clientSecret' | 'issuer';

/** What `poolFor` reads. There is no `url` where the app passed only headers, as in server components. */
export interface PoolRequest {
  headers: Headers;
  url: string | undefined;
}

/** The handler of several pools. */
export interface PoolsHandler extends AuthHandler {
  /**
   * Returns the handler of one pool, for code that knows the pool.
   * @throws {TypeError} when `pools` lacks the name. If the configuration is a function, every request
   *   rejects with this error instead.
   */
  inPool(name: string): AuthHandler;
}

/** @throws {TypeError} when the configuration cannot work; the message says what to pass. */
export function poolsHandler(
  config: PoolsConfig,
  handlerFor: (config: AuthConfig) => AuthHandler,
): PoolsHandler {
  checkPools(config);
  const { pools, poolFor, ...shared } = config;
  const report = createReport(shared.onEvent);
  const handlers = new Map(
    Object.entries(pools).map(([name, pool]) => [
      name,
      named(name, () => handlerFor(configOf(name, pool, shared))),
    ]),
  );

  /** @throws whatever `poolFor` throws */
  async function handlerOf(source: SessionSource): Promise<AuthHandler | undefined> {
    const url = 'url' in source ? source.url : undefined;
    const name: unknown = await poolFor({ headers: headersOf(source), url });
    return typeof name === 'string' ? handlers.get(name) : undefined;
  }

  /** Runs something with the handler of a request's pool. Without one it calls `instead`, with the error of `poolFor` if there was one. */
  async function inPoolOf<T>(
    source: SessionSource,
    run: (handler: AuthHandler) => Promise<T>,
    instead: (error: string | undefined) => T,
  ): Promise<T> {
    let handler: AuthHandler | undefined;
    try {
      handler = await handlerOf(source);
    } catch (cause) {
      const error = errorName(cause);
      report({ type: 'failed', error });
      return instead(error);
    }
    return handler ? run(handler) : instead(undefined);
  }

  const handle = (request: Request): Promise<Response> =>
    inPoolOf(
      request,
      (handler) => handler(request),
      (error) => {
        if (error !== undefined) return refuse(failedBehind(500, 'Something went wrong.'));
        const ip = clientIp(request, shared.trustedProxies ?? 0);
        report({ type: 'refused', error: unknownPool.type, ip });
        return refuse(unknownPool);
      },
    );

  return Object.assign(handle, {
    getSession: (source: SessionSource) =>
      inPoolOf(
        source,
        (handler) => handler.getSession(source),
        () => undefined,
      ),
    renewSession: (source: SessionSource) =>
      inPoolOf<RenewedSession>(
        source,
        (handler) => handler.renewSession(source),
        (error) => {
          const cookie = cookieHeader(headersOf(source).get('cookie'), []);
          return { session: undefined, setCookies: [], cookie, error };
        },
      ),
    requireLevel: (source: SessionSource, level: string | undefined, options?: LevelOptions) =>
      inPoolOf<LevelVerdict>(
        source,
        (handler) => handler.requireLevel(source, level, options),
        notSignedInVerdict,
      ),
    signOut: (source: SessionSource, options?: SignOutOptions) =>
      inPoolOf<EndedSession>(
        source,
        (handler) => handler.signOut(source, options),
        () => ({ setCookies: [], revoked: false }),
      ),
    initialSession(session: Session | undefined) {
      // Each pool may list claims of its own; the token says which app client it is for.
      const isIts = ([, { clientId }]: [string, PoolConfig]) => clientId === session?.claims['aud'];
      const [name = ''] = Object.entries(pools).find(isIts) ?? [];
      return handlers.get(name)?.initialSession(session) ?? null;
    },
    inPool(name: string): AuthHandler {
      const handler = handlers.get(name);
      if (!handler)
        throw new TypeError('inPool got a name that pools does not contain. Add the pool.');
      return handler;
    },
  });
}

const unknownPool = new Refusal(
  404,
  'ResourceNotFoundException',
  'The request belongs to no user pool of this server.',
);

/** Returns the configuration of one pool. The keys that seal its cookies depend on pool and client already. */
function configOf(
  name: string,
  pool: PoolConfig,
  { onEvent, cookie, ...shared }: Omit<PoolsConfig, 'pools' | 'poolFor'>,
): AuthConfig {
  const listener = pool.onEvent ?? onEvent;
  return {
    ...shared,
    ...pool,
    cookie: { ...cookie, name: `${cookie?.name ?? 'countersign'}-${name}` },
    onEvent: listener && ((event) => listener({ ...event, pool: name })),
  };
}

function checkPools(config: PoolsConfig): void {
  const { pools, poolFor } = config;
  const names = Object.keys(Object(pools));
  if (Array.isArray(pools) || names.length === 0 || !names.every(isName)) {
    throw new TypeError(
      'pools must hold each user pool under a name of letters, digits and _, such as { staff: { userPoolId, clientId } }.',
    );
  }
  if (typeof poolFor !== 'function') {
    throw new TypeError(
      'poolFor is missing, so no request would have a pool. Pass a function that returns a name from pools.',
    );
  }
  if ('userPoolId' in config) {
    throw new TypeError('userPoolId has no effect beside pools. Move it into pools.');
  }
}

// Without a hyphen no cookie name of one pool can begin with the cookie name of another.
const isName = (name: string) => /^\w{1,50}$/.test(name);

/** Adds the pool's name to a TypeError. */
function named<T>(name: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new TypeError(`pools.${name}: ${cause.message}`, { cause });
  }
}
