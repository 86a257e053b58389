import { addSetCookies } from '@countersign/server';
import { redirect } from '@tanstack/react-router';
import { createServerFn } from '@tanstack/react-start';
import * as response from '@tanstack/react-start/server';
import { auth } from './auth.server';

const headers = {
  append: response.appendResponseHeader,
  set: response.setResponseHeader,
  delete: response.removeResponseHeader,
  keys: () => response.getResponseHeaders().keys(),
};

/** What the account's page shows; nothing for users who are not signed in. */
export const readAccount = createServerFn().handler(async () => {
  const { session, setCookies } = await auth.renewSession(response.getRequest());
  addSetCookies(headers, setCookies);
  return session && { email: String(session.claims['email']) };
});

export const signOut = createServerFn({ method: 'POST' }).handler(async () => {
  const { setCookies } = await auth.signOut(response.getRequest());
  addSetCookies(headers, setCookies);
  throw redirect({ to: '/' });
});
