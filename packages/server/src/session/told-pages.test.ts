import { createSession } from '@countersign/core/session';
import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, route, signInAs } from '../../test/support/browser.ts';
import { cognito, password } from '../../test/support/pool.ts';

const users = [
  { username: 'dana', attributes: { email: 'd@example.test' }, password, groups: ['admins'] },
];

async function signedIn(...given: Parameters<typeof app>) {
  const made = app(given[0], cognito({ users }));
  const page = browser(made.handler);
  await signInAs(page, 'dana', password);
  return { ...made, page };
}

test('a page is told groups and the time of the sign-in, as the session of its tokens would', async () => {
  const { page } = await signedIn();
  const { json } = await page.get();
  expect(json.session.claims).toMatchObject({
    'cognito:groups': ['admins'],
    auth_time: expect.any(Number),
  });
});

test('initialSession is what a GET tells: the listed claims, no token', async () => {
  const { handler, page } = await signedIn({ claims: ['sub', 'cognito:groups'] });
  const initial = handler.initialSession(await handler.getSession(page.headers()));
  expect(initial).toEqual((await page.get()).json.session);
  expect(Object.keys(initial?.claims ?? {})).toEqual(['sub', 'cognito:groups']);
  const state = createSession({ relay: route, initial }).getState();
  expect(state).toMatchObject({ status: 'signed-in', groups: ['admins'] });
});

test('initialSession is null without a user, and the page begins signed out', () => {
  const initial = app().handler.initialSession(undefined);
  expect(initial).toBeNull();
  const state = createSession({ relay: route, initial }).getState();
  expect(state).toEqual({ status: 'signed-out', reason: 'none' });
});
