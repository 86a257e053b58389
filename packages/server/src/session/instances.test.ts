import { generate } from 'otplib';
import { createStorage } from 'unstorage';
import { describe, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { type Browser, browser } from '../../test/support/browser.ts';
import { cognito, password, rotating, totpSecret } from '../../test/support/pool.ts';
import type { AuthHandler } from '../index.ts';

/** Two servers of one app behind a round-robin: each request goes to the other server. */
function balanced(options: Parameters<typeof app>[0] = {}, service = cognito()) {
  const servers = [app(options, service), app(options, service)];
  const served = [0, 0];
  let next = 0;
  const handle = (request: Request) => {
    const at = next;
    next = (next + 1) % 2;
    served[at] = (served[at] ?? 0) + 1;
    const { handler } = servers[at] ?? {};
    if (!handler) throw new Error('no server');
    return handler(request);
  };
  const handlers: AuthHandler[] = servers.map(({ handler }) => handler);
  return { handle, handlers, served, service };
}

const everywhere = (page: Browser, handlers: AuthHandler[]) =>
  Promise.all(handlers.map(async (one) => (await one.getSession(page.headers()))?.username));

describe.each([
  ['sessions in cookies', () => ({})],
  ['sessions in a store', () => ({ store: createStorage() })],
])('two servers, %s', (_case, options) => {
  test('one sign-in across both: SRP, a second factor, account care, signing out', async () => {
    const { handle, handlers, served } = balanced(options());
    const page = browser(handle);
    const flow = page.signIn({ authFlow: 'USER_SRP_AUTH' });
    await flow.identify({ username: 'toni', password });
    await flow.answer({ code: await generate({ secret: totpSecret }) });
    expect(flow.getState().at).toBe('signed-in');
    expect(await everywhere(page, handlers)).toEqual(['toni', 'toni']);
    expect((await page.post('GetUser')).json.Username).toBe('toni');
    expect((await page.post('GetUser')).json.Username).toBe('toni');
    expect((await page.post('RevokeToken')).json).toEqual({ Revoked: true });
    expect(await everywhere(page, handlers)).toEqual([undefined, undefined]);
    expect(Math.abs((served[0] ?? 0) - (served[1] ?? 0))).toBeLessThanOrEqual(1);
  });

  test('an email code requested at one server is answered at the other', async () => {
    const { handle, handlers, service } = balanced(options());
    const page = browser(handle);
    const flow = page.signIn();
    await flow.identify({ username: 'eli' });
    await flow.answer({ code: service.code('eli@example.test') });
    expect(await everywhere(page, handlers)).toEqual(['eli', 'eli']);
  });

  test('the other server accepts renewed tokens, with a rotating refresh token', async () => {
    const { handle, handlers, service } = balanced(options(), cognito({ clients: [rotating] }));
    const page = browser(handle);
    const flow = page.signIn({ authFlow: 'USER_PASSWORD_AUTH' });
    await flow.identify({ username: 'dana', password });
    for (let time = 1; time <= 4; time += 1) {
      service.emulator.clock.advance(3590);
      expect((await page.get()).json.session).not.toBeNull();
      expect(await everywhere(page, handlers)).toEqual(['dana', 'dana']);
      expect(service.count('GetTokensFromRefreshToken')).toBe(time);
    }
  });
});
