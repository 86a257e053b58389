import { createAuthHandler } from '@countersign/server';
import { nextAuth } from '@countersign/server/next';

/** The demo's pool. `CLOCK_AHEAD` is in ms: with half a token's life, every page renews the session. */
export const auth = createAuthHandler(() => ({
  userPoolId: 'us-east-1_Demo00001',
  clientId: 'countersigndemo00000000001',
  endpoint: process.env.COGNITO_ENDPOINT,
  renewBefore: 86_400,
  now: () => Date.now() + Number(process.env.CLOCK_AHEAD ?? 0),
  cookie: { secrets: [process.env.COOKIE_SECRET ?? ''] },
}));

export const sessions = nextAuth(auth, { signInPath: '/sign-in' });
