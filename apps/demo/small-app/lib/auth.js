import { createAuthHandler } from '@countersign/server';
import { nextAuth } from '@countersign/server/next';

/** The demo's pool, with a session that is renewed with every page. */
export const auth = createAuthHandler(() => ({
  userPoolId: 'us-east-1_Demo00001',
  clientId: 'countersigndemo00000000001',
  endpoint: process.env.COGNITO_ENDPOINT,
  renewBefore: 86_400,
  cookie: { secrets: [process.env.COOKIE_SECRET ?? ''] },
}));

export const sessions = nextAuth(auth, { signInPath: '/sign-in' });
