import { type AuthHandler, createAuthHandler } from '@countersign/server';
import { nextAuth } from '@countersign/server/next';
import { cognitoEndpoint } from './endpoint.ts';
import { places } from './seed.ts';

let made: AuthHandler | undefined;

/**
 * The way in through this server, for the first pool's app client. Made with the first request: the
 * environment of a build says nothing yet.
 */
export function auth(): AuthHandler {
  const [place] = places;
  if (!place) throw new TypeError('seed.json has no pool to sign in to.');
  // Where none is given, one for as long as the process lives; proxy and routes are bundles apart.
  process.env['COOKIE_SECRET'] ??= crypto.randomUUID() + crypto.randomUUID();
  made ??= createAuthHandler({
    userPoolId: place.userPoolId,
    clientId: place.clientId,
    endpoint: cognitoEndpoint(),
    cookie: { secrets: [process.env['COOKIE_SECRET']] },
    claims: ['sub', 'email', 'given_name', 'auth_time'],
  });
  return made;
}

/** Sessions of that handler, for pages and the proxy. */
export const sessions = () => nextAuth(auth(), { signInPath: '/server' });
