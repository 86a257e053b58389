import { createAuthHandler } from '@countersign/server';
import { nextAuth } from '@countersign/server/next';
import { pool } from '../pool';

export const auth = createAuthHandler(() => ({
  ...pool,
  clientSecret: process.env.COGNITO_CLIENT_SECRET,
  cookie: { secrets: [process.env.COOKIE_SECRET ?? ''] },
}));
export const sessions = nextAuth(auth);
