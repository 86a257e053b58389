import type { AuthHandler, SessionSource, SignOutOptions } from './auth-handler.ts';
import type { AuthConfig } from './config.ts';
import type { LevelOptions } from './level.ts';
import { poolHandler } from './pool-handler.ts';
import { type PoolsConfig, type PoolsHandler, poolsHandler } from './pools.ts';
import type { Session } from './session/session.ts';

/**
 * Creates the handler of the one route through which pages sign in. It takes a Web-standard Request and
 * returns a Response, so it works with Next.js route handlers, Hono, workers and the like.
 *
 * @param config the configuration, or a function that returns it. The handler calls the function with
 *   the first request, so a build can load the module before its environment variables are set.
 * @throws {TypeError} when the configuration cannot work; the message says what to pass. If `config` is
 *   a function, every request rejects with this error instead.
 */
export function createAuthHandler(config: PoolsConfig | (() => PoolsConfig)): PoolsHandler;
export function createAuthHandler(config: AuthConfig | (() => AuthConfig)): AuthHandler;
export function createAuthHandler(
  config: AuthConfig | PoolsConfig | (() => AuthConfig | PoolsConfig),
): AuthHandler {
  if (typeof config !== 'function') return handlerOf(config);
  let made: AuthHandler | undefined;
  const handler = () => {
    made ??= handlerOf(config());
    return made;
  };
  const inPool = (name: string) => lazily(() => poolOf(handler(), name));
  return Object.assign(lazily(handler), { inPool });
}

/** Returns a handler that creates the real one with its first request. */
const lazily = (handler: () => AuthHandler): AuthHandler =>
  Object.assign(async (request: Request) => handler()(request), {
    getSession: async (source: SessionSource) => handler().getSession(source),
    renewSession: async (source: SessionSource) => handler().renewSession(source),
    requireLevel: async (
      source: SessionSource,
      level: string | undefined,
      options?: LevelOptions,
    ) => handler().requireLevel(source, level, options),
    initialSession: (session: Session | undefined) => handler().initialSession(session),
    signOut: async (source: SessionSource, options?: SignOutOptions) =>
      handler().signOut(source, options),
  });

const handlerOf = (config: AuthConfig | PoolsConfig): AuthHandler =>
  isOfPools(config) ? poolsHandler(config, poolHandler) : poolHandler(config);

const isOfPools = (config: AuthConfig | PoolsConfig): config is PoolsConfig =>
  typeof config === 'object' && config !== null && 'pools' in config;

function poolOf(handler: AuthHandler, name: string): AuthHandler {
  if ('inPool' in handler) return (handler as PoolsHandler).inPool(name);
  throw new TypeError('inPool is for several pools. Give createAuthHandler pools and poolFor.');
}
