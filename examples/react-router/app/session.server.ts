import { addSetCookies, createAuthHandler, type Session, signInAddress } from '@countersign/server';
import { createContext, type MiddlewareFunction, redirect } from 'react-router';
import { pool } from '../pool';

export const auth = createAuthHandler(() => ({
  ...pool,
  // Cognito's own, which the tokens of the emulator name, too.
  issuer: undefined,
  clientSecret: process.env.COGNITO_CLIENT_SECRET,
  cookie: { secrets: [process.env.COOKIE_SECRET ?? ''] },
}));

export const sessionContext = createContext<Session>();

/** For the routes of users who are signed in: loaders and actions read `sessionContext`. */
export const requireSession: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { session, setCookies } = await auth.renewSession(request);
  const { pathname, search } = new URL(request.url);
  if (!session) throw redirect(signInAddress('/', `${pathname}${search}`));
  context.set(sessionContext, session);
  const response = await next();
  addSetCookies(response.headers, setCookies);
  return response;
};

export async function signOut(request: Request): Promise<Response> {
  const { setCookies } = await auth.signOut(request);
  const response = redirect('/');
  addSetCookies(response.headers, setCookies);
  return response;
}
