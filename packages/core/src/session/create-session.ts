import { createEngine } from './engine.ts';
import { browserEnvironment } from './environment.ts';
import type {
  RelayOptions,
  RelaySession,
  TokenOptions,
  TokenRequest,
  TokenSession,
} from './options.ts';
import type { Source } from './source.ts';

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
  const environment = browserEnvironment(options.environment);
  // What a page of the one kind needs, a page of the other never loads.
  return 'relay' in options
    ? relaySession(options, { environment, relayed: true })
    : tokenSession(options, { environment, relayed: false });
}

type Kind = Pick<Source, 'environment' | 'relayed'>;

function relaySession(options: RelayOptions, kind: Kind): RelaySession {
  const { relay, initial } = options;
  const name = `countersign.session.${relay}`;
  const load = async () =>
    (await import('./relay-keeper.ts')).relayKeeper(relay, kind.environment, `${name}.left`);
  const life = (initial?.expiresIn ?? 0) * 1000;
  const known = { ...options, initial: initial && { ...initial, life } };
  const { live, left, ...session } = createEngine({ ...kind, name, load }, known);
  // Claims are as the server tells them.
  return { options, ...session } as RelaySession;
}

function tokenSession(options: TokenOptions, kind: Kind): TokenSession {
  const name = `countersign.session.${options.userPoolId}.${options.clientId}`;
  const code = () => import('./token-keeper.ts');
  const load = async () => (await code()).tokenKeeper(options, name, kind.environment);
  const engine = createEngine({ ...kind, name, load }, options);
  const token = (which: 'accessToken' | 'idToken') => async (request?: TokenRequest) =>
    (await code()).tokenOf(which, engine, request);
  const { live, left, ...session } = engine;
  const tokens = { getAccessToken: token('accessToken'), getIdToken: token('idToken') };
  return { options, ...session, ...tokens } as TokenSession;
}
