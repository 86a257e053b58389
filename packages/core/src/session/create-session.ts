import { createEngine } from './engine.ts';
import { environmentOf } from './environment.ts';
import type {
  RelayOptions,
  RelaySession,
  TokenOptions,
  TokenRequest,
  TokenSession,
} from './options.ts';
import { foundIn, relayKeeper } from './relay-keeper.ts';

/**
 * Who is signed in, in a page: kept over reloads and agreed on by all tabs, renewed ahead of time by one
 * of them, and ended by nothing but evidence. Touches nothing until somebody subscribes or calls, so
 * that it may be created where pages are rendered.
 *
 * With `relay` one's own server keeps the tokens, and there is no `getAccessToken`; with a `transport`
 * the page does. The type argument names claims of the pool's own, such as `{ 'custom:team': string }`.
 */
export function createSession<Custom extends object = object>(
  options: RelayOptions<Custom>,
): RelaySession<Custom>;
export function createSession<Custom extends object = object>(
  options: TokenOptions,
): TokenSession<Custom>;
export function createSession(options: RelayOptions | TokenOptions): RelaySession | TokenSession {
  const environment = environmentOf(options.environment);
  if ('relay' in options) {
    const { relay, initial } = options;
    const name = `countersign.session.${relay}`;
    const keeper = relayKeeper(relay, environment, `${name}.left`);
    const source = {
      name,
      load: async () => keeper,
      relayed: true,
      initial: initial && foundIn(initial),
    };
    const { getState, subscribe, begin, renew, signOut, touch, destroy } = createEngine(
      source,
      options,
      environment,
    );
    return { options, getState, subscribe, begin, renew, signOut, touch, destroy } as RelaySession;
  }
  const name = `countersign.session.${options.userPoolId}.${options.clientId}`;
  const code = () => import('./token-keeper.ts');
  const source = {
    name,
    load: async () => (await code()).tokenKeeper(options, name, environment),
    relayed: false,
  };
  const engine = createEngine(source, options, environment);
  const { getState, subscribe, begin, renew, signOut, touch, destroy } = engine;
  const token = (which: 'accessToken' | 'idToken') => async (request?: TokenRequest) => {
    return (await code()).tokenOf(which, engine, request);
  };
  return {
    options,
    ...{ getState, subscribe, begin, renew, signOut, touch, destroy },
    getAccessToken: token('accessToken'),
    getIdToken: token('idToken'),
  } as TokenSession;
}
