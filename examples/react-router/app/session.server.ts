import { addSetCookies, createAuthHandler, type Session } from '@countersign/server';
import { createContext, type MiddlewareFunction, redirect } from 'react-router';

export const auth = createAuthHandler(() => ({
  userPoolId: 'us-east-1_Example01',
  clientId: 'example',
  clientSecret: process.env.COGNITO_CLIENT_SECRET,
  endpoint: process.env.COGNITO_ENDPOINT,
  cookie: { secrets: [process.env.COOKIE_SECRET ?? ''] },
}));

export const sessionContext = createContext<Session>();

/** For the routes of users who are signed in: loaders and actions read `sessionContext`. */
export const requireSession: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { session, setCookies } = await auth.renewSession(request);
  if (!session) throw redirect('/?returnTo=/account');
  context.set(sessionContext, session);
  const response = await next();
  addSetCookies(response.headers, setCookies);
  return response;
};
