import { stepUpOf } from '@countersign/core/step-up';
import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { cognito, password, pool } from '../../test/support/pool.ts';
import type { ParsedCookie } from '../http/parse-set-cookie.ts';
import { SessionForbiddenError, SessionUnavailableError } from '../page-request.ts';
import { nextSessions } from './next-sessions.ts';

class Redirected extends Error {}

/** Server code of a Next.js app, for a user who is signed in. */
async function page(more: { headers?: object; forbidden?: () => void; groups?: string[] } = {}) {
  const groups = more.groups ?? [];
  const made = app(
    {},
    cognito({
      ...pool(),
      groups: groups.map((name) => ({ GroupName: name })),
      users: [{ username: 'dana', attributes: { email: 'dana@example.test' }, password, groups }],
    }),
  );
  const visitor = browser(made.handler);
  await signInAs(visitor, 'dana', password);
  const cookies: ParsedCookie[] = [];
  const sessions = (headers: Headers) =>
    nextSessions(
      made.handler,
      {
        headers: async () => headers,
        setCookie: async (cookie) => cookies.push(cookie),
        redirect: (path) => {
          throw new Redirected(path);
        },
        forbidden:
          more.forbidden ??
          (() => {
            throw new Error('forbidden() is experimental');
          }),
      },
      '/sign-in',
    );
  return {
    ...made,
    visitor,
    cookies,
    signedIn: sessions(visitor.headers()),
    signedOut: sessions(new Headers({ 'x-countersign-path': '/account?tab=2' })),
    unavailable: sessions(new Headers({ 'x-countersign-unavailable': '1' })),
  };
}

test('signed-in users go on; signed-out users sign in first and come back to the same page', async () => {
  const { signedIn, signedOut, unavailable } = await page();
  expect(await signedIn.requireSession()).toMatchObject({ username: 'dana' });
  await expect(signedOut.requireSession()).rejects.toThrow(
    '/sign-in?returnTo=%2Faccount%3Ftab%3D2',
  );
  await expect(unavailable.requireSession()).rejects.toThrow(SessionUnavailableError);
});

test.each([
  ['/orders', '/sign-in?returnTo=%2Forders'],
  ['https://evil.test/', '/sign-in'],
  ['//evil.test', '/sign-in'],
])('they come back to %s where the page says so, if it is the app’s own', async (returnTo, to) => {
  const { signedOut } = await page();
  await expect(signedOut.requireSession({ returnTo })).rejects.toThrow(new Redirected(to));
});

test('a user of one of the groups goes on, by the ID token', async () => {
  const { signedIn } = await page({ groups: ['staff'] });
  const session = await signedIn.requireSession({ groups: ['admin', 'staff'] });
  expect(session.claims['cognito:groups']).toEqual(['staff']);
});

test('others are refused by Next where the app has that switched on', async () => {
  const interrupt = Object.assign(new Error('403'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;403' });
  const { signedIn } = await page({
    forbidden: () => {
      throw interrupt;
    },
  });
  await expect(signedIn.requireSession({ groups: ['admin'] })).rejects.toBe(interrupt);
});

test('and by an error that error.tsx can tell where it has not', async () => {
  const { signedIn } = await page({ groups: ['guests'] });
  const refused = signedIn.requireSession({ groups: ['admin'] });
  await expect(refused).rejects.toThrow(SessionForbiddenError);
  await expect(refused).rejects.toMatchObject({ digest: 'COUNTERSIGN_SESSION_FORBIDDEN' });
});

test('requireSession throws SessionForbiddenError if forbidden() returns', async () => {
  const { signedIn } = await page({ forbidden: () => {} });
  await expect(signedIn.requireSession({ groups: ['admin'] })).rejects.toThrow(
    SessionForbiddenError,
  );
});

test('signing out from an action revokes the session and clears its cookies', async () => {
  const { signedIn, cookies, visitor, service, handler, events } = await page();
  const names = [...visitor.cookies.keys()];
  expect(await signedIn.signOut()).toEqual({ revoked: true });
  expect(service.count('RevokeToken')).toBe(1);
  expect(cookies.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  for (const { name: _name, ...cookie } of cookies) {
    expect(cookie).toEqual({
      value: '',
      maxAge: 0,
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    });
  }
  expect(await handler.getSession(visitor.headers())).toBeUndefined();
  expect(events.at(-1)).toMatchObject({ type: 'signed-out', operation: 'RevokeToken' });
});

test('or every session of the user’s', async () => {
  const { signedIn, service, events } = await page();
  expect(await signedIn.signOut({ everywhere: true })).toEqual({ revoked: true });
  expect(service.count('GlobalSignOut')).toBe(1);
  expect(events.at(-1)).toMatchObject({ type: 'signed-out', operation: 'GlobalSignOut' });
});

test('signing out without a session does not call Cognito, and clears the cookies', async () => {
  const { signedOut, service, cookies } = await page();
  expect(await signedOut.signOut()).toEqual({ revoked: false });
  expect(service.count('RevokeToken')).toBe(0);
  for (const { maxAge } of cookies) expect(maxAge).toBe(0);
});

test('an action demands a level and an age; what is missing reaches the page by the digest', async () => {
  const { signedIn, signedOut } = await page();
  expect(await signedIn.requireLevel('urn:cognito:loa:1', { maxAge: 60 })).toMatchObject({
    username: 'dana',
  });
  const refused = await signedIn.requireLevel('urn:cognito:loa:3').catch((error) => error);
  expect(refused).toMatchObject({ name: 'StepUpRequired' });
  expect(stepUpOf({ digest: refused.digest })).toEqual({
    acrValues: ['urn:cognito:loa:3', 'urn:cognito:loa:4'],
    maxAge: undefined,
  });
  await expect(signedOut.requireLevel('urn:cognito:loa:1')).rejects.toThrow(Redirected);
});
