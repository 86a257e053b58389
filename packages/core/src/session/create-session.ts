import { createEngine } from './engine.ts';
import { surroundings } from './environment.ts';
import { untilLoaded } from './load.ts';
import type {
  RelayOptions,
  RelaySession,
  TokenOptions,
  TokenRequest,
  TokenSession,
} from './options.ts';

/**
 * Creates the session of a page. The session survives reloads, all tabs share it, and one tab renews the
 * tokens before they expire. Only evidence from the server ends it, never a failed request. It touches
 * no browser API until the app subscribes or calls it, so the app can also create it on a server.
 *
 * With `relay`, your own server keeps the tokens, and the session has no `getAccessToken`. With
 * `transport`, the page keeps them. The type argument adds the pool's own claims, e.g.
 * `{ 'custom:team': string }`.
 */
export function createSession<Custom extends object = object>(
  options: RelayOptions<Custom>,
): RelaySession<Custom>;
export function createSession<Custom extends object = object>(
  options: TokenOptions,
): TokenSession<Custom>;
export function createSession(options: RelayOptions | TokenOptions): RelaySession | TokenSession {
  const environment = surroundings(options.environment);
  const relayed = 'relay' in options;
  const whose = relayed ? options.relay : `${options.userPoolId}.${options.clientId}`;
  const name = `countersign.session.${whose}`;
  // A page loads only the code of its own kind of session.
  const code = () => import('./token-keeper.ts');
  const load = async () =>
    relayed
      ? (await import('./relay-keeper.ts')).relayKeeper(options.relay, name, environment)
      : (await code()).tokenKeeper(options, name, environment);
  const engine = createEngine({ name, environment, relayed, load }, options);
  const token = (which: 'accessToken' | 'idToken') => async (request?: TokenRequest) =>
    (await untilLoaded(environment, code)).tokenOf(which, engine, request);
  return {
    options,
    ...engine.session,
    ...(!relayed && { getAccessToken: token('accessToken'), getIdToken: token('idToken') }),
    // The options decide which methods a session has, and the server which claims; the compiler sees neither.
  } as RelaySession | TokenSession;
}
