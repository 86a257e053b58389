/**
 * One user's three tokens, as the emulator issues them, in the cookies of each candidate, and how a route
 * reads them from a request that has these cookies.
 */
import { getIronSession, sealData } from 'iron-session';
import { encode, getToken } from 'next-auth/jwt';
import { createEmulator } from '../../packages/emulator/src/index.ts';
import { createAuthHandler } from '../../packages/server/src/index.ts';

const [userPoolId, clientId] = ['us-east-1_Bench0001', 'bench'];
const [USERNAME, PASSWORD] = ['emil', 'Second-Letter-2'];
const endpoint = 'https://cognito.test';
const secret = 'one-secret-of-at-least-32-characters';
const app = 'https://app.test/api/auth';
/** next-auth allows one cookie 4,096 bytes, its name and attributes included; these are left for the value. */
const largestPart = 3933;

/** @returns {Promise<{ name: string, cookie: string, read: () => Promise<unknown> }[]>} */
export async function candidates() {
  const emulator = createEmulator({ seed: { pools: [pool] } });
  const fetch = (...request) => emulator.fetch(new Request(...request));
  const auth = createAuthHandler({
    userPoolId,
    clientId,
    endpoint,
    fetch,
    cookie: { secrets: [secret] },
  });
  const answer = await auth(signIn(app));
  if (!answer.ok) throw new Error(`The sign-in was answered with ${await answer.text()}.`);
  const ours = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);

  const { AuthenticationResult } = await (await fetch(signIn(endpoint))).json();
  const { AccessToken, IdToken, RefreshToken } = AuthenticationResult;
  const tokens = { accessToken: AccessToken, idToken: IdToken, refreshToken: RefreshToken };
  const iron = { password: secret, cookieName: 'iron-session' };
  const jwt = await encode({ token: tokens, secret });
  const parts = jwt.match(new RegExp(`.{1,${largestPart}}`, 'g'));
  return [
    candidate('countersign', ours, async (request) => {
      const session = await auth.getSession(request);
      return session?.accessToken;
    }),
    candidate('iron-session', [`${iron.cookieName}=${await sealData(tokens, iron)}`], (request) =>
      getIronSession(request, new Response(), iron).then((session) => session.accessToken),
    ),
    candidate(
      'next-auth',
      parts.map((part, index) => `__Secure-next-auth.session-token.${index}=${part}`),
      async ({ headers }) => {
        const req = { headers, cookies: cookiesIn(headers) };
        return (await getToken({ req, secret, secureCookie: true }))?.accessToken;
      },
    ),
  ];
}

function candidate(name, cookies, read) {
  const cookie = cookies.join('; ');
  const request = new Request(app, { headers: { cookie } });
  return { name, cookie, read: () => read(request) };
}

/** Parses the Cookie header, as Next.js does for next-auth. */
const cookiesIn = (headers) =>
  Object.fromEntries(
    headers
      .get('cookie')
      .split('; ')
      .map((cookie) => cookie.split('=', 2)),
  );

/** Builds a sign-in with a password: as a page sends it to the relay, or as an SDK sends it to Cognito. */
function signIn(address) {
  const input = { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } };
  const toRelay = address === app;
  return new Request(address, {
    method: 'POST',
    headers: toRelay
      ? { 'content-type': 'application/json', origin: new URL(app).origin }
      : {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
        },
    body: JSON.stringify(
      toRelay ? { operation: 'InitiateAuth', input } : { ...input, ClientId: clientId },
    ),
  });
}

const pool = {
  id: userPoolId,
  create: { PoolName: 'bench', AutoVerifiedAttributes: ['email'] },
  clients: [
    {
      id: clientId,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    },
  ],
  users: [
    {
      username: USERNAME,
      attributes: { email: 'emil@example.com', email_verified: 'true' },
      password: PASSWORD,
    },
  ],
};
