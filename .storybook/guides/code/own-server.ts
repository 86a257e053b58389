import { createAuthHandler } from '@countersign/server';

/** On the server: `(Request) => Promise<Response>`, for one route such as /api/auth. */
export const auth = createAuthHandler({
  userPoolId: 'eu-west-1_AbCdEfGhI',
  clientId: '1example23456789',
  clientSecret: process.env['COGNITO_CLIENT_SECRET'],
  cookie: { secrets: [process.env['COOKIE_SECRET'] ?? ''] },
});
