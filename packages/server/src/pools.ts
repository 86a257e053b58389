import type {
  AuthHandler,
  EndedSession,
  RenewedSession,
  SessionSource,
  SignOutOptions,
} from './auth-handler.ts';
import type { AuthConfig } from './config.ts';
import { createReport } from './events.ts';
import { refuse } from './http/answers.ts';
import { clientIp } from './http/client-ip.ts';
import { cookieHeader } from './http/cookies.ts';
import { failedBehind, Refusal } from './refusal.ts';

/** What an app says once about its user pools, where it has several. */
export interface PoolsConfig extends Omit<AuthConfig, PoolOnly> {
  /**
   * The pools, by names of your own: letters, digits and `_`. A name is a part of the names of the pool's
   * cookies. Whatever else the configuration has a pool can have for itself.
   */
  pools: Readonly<Record<string, PoolConfig>>;
  /**
   * Which pool a request is for: by its host, its path, or whatever it has. A request for none, or for
   * one that is not in `pools`, is refused, and nobody is signed in by it.
   */
  poolFor: (request: PoolRequest) => string | undefined | Promise<string | undefined>;
}

/** One pool of several. */
export interface PoolConfig
  extends Pick<AuthConfig, PoolOnly>,
    Partial<Omit<AuthConfig, PoolOnly | 'cookie'>> {}

type PoolOnly = 'userPoolId' | 'clientId' | 'clientSecret' | 'issuer';

/** What a pool is told by. The headers may be all there is: server components have no address. */
export interface PoolRequest {
  headers: Headers;
  url: string | undefined;
}

/** A handler in front of several pools. */
export interface PoolsHandler extends AuthHandler {
  /**
   * The handler of one pool, for code that knows which.
   * @throws {TypeError} for a name that is not in `pools`; where the configuration is a function, the
   *   first request rejects with it.
   */
  inPool(name: string): AuthHandler;
}

/** @throws {TypeError} when the configuration cannot work, saying what to pass. */
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
    const headers = source instanceof Headers ? source : source.headers;
    const url = 'url' in source ? source.url : undefined;
    const name: unknown = await poolFor({ headers, url });
    return typeof name === 'string' ? handlers.get(name) : undefined;
  }

  /** Runs something in the pool of a request; `instead` is told why there is none. */
  async function inPoolOf<T>(
    source: SessionSource,
    run: (handler: AuthHandler) => Promise<T>,
    instead: (error: string | undefined) => T,
  ): Promise<T> {
    let handler: AuthHandler | undefined;
    try {
      handler = await handlerOf(source);
    } catch (cause) {
      // Its text may hold anything: it is not told.
      const error = cause instanceof Error ? cause.name : 'Error';
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
          const { headers } = source instanceof Headers ? { headers: source } : source;
          const cookie = cookieHeader(headers.get('cookie'), []);
          return { session: undefined, setCookies: [], cookie, error };
        },
      ),
    signOut: (source: SessionSource, options?: SignOutOptions) =>
      inPoolOf<EndedSession>(
        source,
        (handler) => handler.signOut(source, options),
        () => ({ setCookies: [], revoked: false }),
      ),
    inPool(name: string): AuthHandler {
      const handler = handlers.get(name);
      if (!handler) throw new TypeError('inPool got a name that is not in pools. Add the pool.');
      return handler;
    },
  });
}

const unknownPool = new Refusal(
  404,
  'ResourceNotFoundException',
  'The request is for no user pool of this server.',
);

/** What a handler for one pool is made of. The seals are of pool and client anyway. */
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
      'pools has each user pool under a name of letters, digits and _, such as { staff: { userPoolId, clientId } }.',
    );
  }
  if (typeof poolFor !== 'function') {
    throw new TypeError(
      'poolFor is missing, so no request would have a pool. Pass a function that gives the name of one in pools.',
    );
  }
  if ('userPoolId' in config) {
    throw new TypeError(
      'userPoolId stands beside pools, and would be the pool of no request. Move it into pools.',
    );
  }
}

// Without a hyphen: one pool's cookies never begin with the name of another's.
const isName = (name: string) => /^\w{1,50}$/.test(name);

/** Says of which pool an error is. */
function named<T>(name: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new TypeError(`pools.${name}: ${cause.message}`, { cause });
  }
}
