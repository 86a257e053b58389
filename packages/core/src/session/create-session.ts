import { createEngine } from './engine.ts';
import { surroundings } from './environment.ts';
import type {
  RelayOptions,
  RelaySession,
  TokenOptions,
  TokenRequest,
  TokenSession,
} from './options.ts';

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
  const environment = surroundings(options.environment);
  const relayed = 'relay' in options;
  const whose = relayed ? options.relay : `${options.userPoolId}.${options.clientId}`;
  const name = `countersign.session.${whose}`;
  // What a page of the one kind needs, a page of the other never loads.
  const code = () => import('./token-keeper.ts');
  const load = async () =>
    relayed
      ? (await import('./relay-keeper.ts')).relayKeeper(options.relay, name, environment)
      : (await code()).tokenKeeper(options, name, environment);
  const engine = createEngine({ name, environment, relayed, load }, options);
  const token = (which: 'accessToken' | 'idToken') => async (request?: TokenRequest) =>
    (await engine.insist(code)).tokenOf(which, engine, request);
  return {
    options,
    ...engine.session,
    ...(!relayed && { getAccessToken: token('accessToken'), getIdToken: token('idToken') }),
    // Claims are as the server tells them, and what each kind can do is as its options say.
  } as RelaySession | TokenSession;
}
