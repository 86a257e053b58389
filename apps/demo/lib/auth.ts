import {
  type AuthHandler,
  allowedByDefault,
  createAuthHandler,
  type EndedSession,
  type RenewedSession,
  type Session,
  type SessionSource,
  type SignOutOptions,
} from '@countersign/server';
import { nextAuth } from '@countersign/server/next';
import { cognitoEndpoint } from './endpoint.ts';
import { type Place, places } from './place.ts';
import { pagesOf } from './providers.ts';
import { serverFetch } from './wire/log.ts';

let made: ReadonlyMap<string, AuthHandler> | undefined;

/**
 * The ways in through this server, one for each app client. They share one cookie: a sign-in
 * replaces the previous one. Made with the first request, because a build has no environment
 * variables yet.
 */
function handlers(): ReadonlyMap<string, AuthHandler> {
  made ??= new Map(places().map((place) => [place.clientId, handlerOf(place)]));
  return made;
}

function handlerOf(place: Place): AuthHandler {
  const { userPoolId, clientId } = place;
  const domain = pagesOf(place);
  // Where none is given, one for as long as the process lives; proxy and routes are bundles apart.
  process.env['COOKIE_SECRET'] ??= crypto.randomUUID() + crypto.randomUUID();
  return createAuthHandler({
    userPoolId,
    clientId,
    clientSecret: process.env['COGNITO_CLIENT_SECRET'],
    endpoint: cognitoEndpoint(),
    fetch: serverFetch,
    cookie: { secrets: [process.env['COOKIE_SECRET']] },
    claims: [
      'sub',
      'cognito:username',
      'email',
      'given_name',
      'phone_number',
      'auth_time',
      'acr',
      'amr',
      'identities',
    ],
    federation: domain === undefined ? undefined : { domain, afterSignIn: '/account' },
    // The account page offers it.
    allow: [...allowedByDefault, 'DeleteUser'],
  });
}

/** The handler that a page's transport reaches at `authRoute(clientId)`, if there is such a client. */
export const auth = (clientId: string): AuthHandler | undefined => handlers().get(clientId);

/** Sessions of whichever handler sealed the cookie, for pages and the proxy. */
export const sessions = () => nextAuth({ getSession, renewSession, requireLevel, signOut });

async function getSession(source: SessionSource): Promise<Session | undefined> {
  for (const handler of handlers().values()) {
    const session = await handler.getSession(source);
    if (session) return session;
  }
  return undefined;
}

/** The verdict of the handler that sealed the cookie; without a session they all say the same. */
async function requireLevel(
  ...[source, level, options]: Parameters<AuthHandler['requireLevel']>
): ReturnType<AuthHandler['requireLevel']> {
  const [first, ...others] = handlers().values();
  if (!first) throw new Error('There is no app client to sign in at.');
  for (const handler of others) {
    if (await handler.getSession(source)) return handler.requireLevel(source, level, options);
  }
  return first.requireLevel(source, level, options);
}

async function renewSession(source: SessionSource): Promise<RenewedSession> {
  let outcome: RenewedSession = { session: undefined, setCookies: [], cookie: '' };
  for (const handler of handlers().values()) {
    outcome = await handler.renewSession(source);
    // The one that sealed the cookie: it renewed or ended the session, or says why it cannot.
    if (outcome.session || outcome.setCookies.length > 0 || outcome.error) break;
  }
  return outcome;
}

/** Signs out at the handler that sealed the cookie; without a session any of them clears what is left. */
async function signOut(source: SessionSource, options?: SignOutOptions): Promise<EndedSession> {
  let outcome: EndedSession = { setCookies: [], revoked: false };
  for (const handler of handlers().values()) {
    const session = await handler.getSession(source);
    outcome = await handler.signOut(source, options);
    if (session) break;
  }
  return outcome;
}
