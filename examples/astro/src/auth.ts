import { createAuthHandler } from '@countersign/server';

export const auth = createAuthHandler(() => ({
  userPoolId: 'us-east-1_Example01',
  clientId: 'example',
  clientSecret: process.env.COGNITO_CLIENT_SECRET,
  endpoint: process.env.COGNITO_ENDPOINT,
  cookie: { secrets: [process.env.COOKIE_SECRET ?? ''] },
}));
