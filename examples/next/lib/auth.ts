import { createAuthHandler } from '@countersign/server';
import { nextAuth } from '@countersign/server/next';
import { pool } from '../pool';

export const auth = createAuthHandler(() => ({
  ...pool,
  // Cognito's own, which the tokens of the emulator name, too.
  issuer: undefined,
  clientSecret: process.env.COGNITO_CLIENT_SECRET,
  cookie: { secrets: [process.env.COOKIE_SECRET ?? ''] },
}));
export const sessions = nextAuth(auth);
