import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { cognito, password, rotating } from '../../test/support/pool.ts';

const sessionCookies = (page: ReturnType<typeof browser>) =>
  [...page.cookies.keys()].filter((key) => !key.includes('-sign-in-'));

async function signedIn(...given: Parameters<typeof app>) {
  const made = app(...given);
  const page = browser(made.handler);
  await signInAs(page, 'dana', password);
  return { ...made, page };
}

test('signing out here revokes the refresh token and leaves others signed in', async () => {
  const { page, handler, service, events } = await signedIn();
  const other = browser(handler);
  await signInAs(other, 'dana', password);
  expect((await page.post('RevokeToken')).json).toEqual({ Revoked: true });
  expect(sessionCookies(page)).toEqual([]);
  expect(service.last('RevokeToken')).toMatchObject({ Token: expect.stringMatching(/^eyJ/) });
  expect((await other.post('GetUser')).status).toBe(200);
  expect(events.some(({ type }) => type === 'signed-out')).toBe(true);
});

test.each([
  [{ RevokeAssociatedSessions: 'LINKED' }, 'LINKED'],
  [{ RevokeAssociatedSessions: 'NONE' }, undefined],
  [{ RevokeAssociatedSessions: 'whatever' }, undefined],
  [{}, undefined],
])('signing out with %j revokes linked sessions: %s', async (input, sent) => {
  const { page, service } = await signedIn();
  expect((await page.post('RevokeToken', input)).json).toEqual({ Revoked: true });
  expect(service.last('RevokeToken').RevokeAssociatedSessions).toBe(sent);
});

test('signing out everywhere ends the other sessions, too', async () => {
  const { page, handler } = await signedIn();
  const other = browser(handler);
  await signInAs(other, 'dana', password);
  expect((await page.post('GlobalSignOut')).json).toEqual({ Revoked: true });
  expect((await other.post('GetUser')).status).toBe(401);
});

test.each(['RevokeToken', 'GlobalSignOut'])(
  '%s clears whatever Cognito says',
  async (operation) => {
    const { page, service, handler, events } = await signedIn();
    const cookie = page.headers();
    service.emulator.faults.add({ kind: 'drop', operation });
    expect(await page.post(operation)).toMatchObject({ status: 200, json: { Revoked: false } });
    expect(sessionCookies(page)).toEqual([]);
    // A copy of the cookie signs nobody in either.
    expect(await handler.getSession(cookie)).toBeUndefined();
    expect(events.at(-1)).toMatchObject({ type: 'signed-out', error: 'NetworkFailed' });
  },
);

test('signing out clears cookies that cannot be read or lead to no session', async () => {
  const { page } = await signedIn();
  page.cookies.set('__Host-countersign', 'rubbish');
  expect((await page.post('RevokeToken')).json).toEqual({ Revoked: false });
  expect(sessionCookies(page)).toEqual([]);
  expect((await page.post('RevokeToken')).status).toBe(200);
});

test('signing out works with expired tokens', async () => {
  const { page, service } = await signedIn();
  service.emulator.clock.advance(4000);
  expect((await page.post('GlobalSignOut')).json).toEqual({ Revoked: true });
});

test('a renewal that was under way does not sign the user in again', async () => {
  const service = cognito({ clients: [rotating] });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.headers.get('x-amz-target')?.endsWith('.GetTokensFromRefreshToken')) {
      ask();
      await answered;
    }
    return service.fetch(request);
  };
  const { page, handler } = await signedIn({ fetch }, service);
  service.emulator.clock.advance(3590);
  const old = page.cookie();
  const lines: string[][] = [];
  const get = () =>
    handler(new Request('https://app.test/api/auth', { headers: { cookie: old } })).then(
      (response) => lines.push(response.headers.getSetCookie()),
    );
  const first = get();
  await asked;
  const others = [page.post('RevokeToken'), get()];
  answer();
  await Promise.all([first, ...others]);
  for (const late of lines) page.keep(late);
  expect((await page.get()).json).toEqual({ session: null });
  expect(service.count('GetTokensFromRefreshToken')).toBe(1);
});
