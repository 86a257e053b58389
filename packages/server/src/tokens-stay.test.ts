import { generate } from 'otplib';
import { expect, test } from 'vitest';
import { app } from '../test/support/app.ts';
import { type Browser, browser, signInAs } from '../test/support/browser.ts';
import { clientSecret, password, totpSecret } from '../test/support/pool.ts';

/** Returns every string in a service's answer that begins like a token. */
function tokensIn(value: unknown): string[] {
  if (typeof value === 'string') return /^eyJ[\w-]+\./.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(tokensIn) : [];
}

test('no token, Session of Cognito’s, or secret is in any answer, header or event', async () => {
  const hidden = new Set<string>([clientSecret]);
  const { service } = app();
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const response = await service.fetch(url, init);
    const body = await response.clone().json();
    for (const token of tokensIn(body)) hidden.add(token);
    if (typeof body.Session === 'string') hidden.add(body.Session);
    return response;
  };
  const { handler, events } = app({ trustedProxies: 1 }, { ...service, fetch });
  const page = browser(handler);
  await everything(page, handler, service);

  expect(hidden.size).toBeGreaterThan(10);
  const told = [
    ...page.seen.map(({ text, headers }) => text + JSON.stringify([...headers])),
    JSON.stringify(events),
    ...page.cookies.values(),
  ].join('\n');
  for (const token of hidden) {
    expect(told.includes(token)).toBe(false);
    // Half a token must not leak either: two halves make a whole.
    expect(told.includes(token.slice(Math.floor(token.length / 2)))).toBe(false);
  }
});

async function everything(
  page: Browser,
  handler: ReturnType<typeof app>['handler'],
  service: ReturnType<typeof app>['service'],
): Promise<void> {
  await page.signIn({ authFlow: 'USER_SRP_AUTH' }).identify({ username: 'dana', password });
  const toni = page.signIn({ authFlow: 'USER_PASSWORD_AUTH' });
  await toni.identify({ username: 'toni', password });
  await toni.answer({ code: await generate({ secret: totpSecret }) });
  await page.get();
  await page.post('GetUser');
  await page.post('GetTokensFromRefreshToken');
  service.emulator.clock.advance(3590);
  await page.get();
  await handler.renewSession(page.headers());
  await page.post('GetUser', { AccessToken: 'x'.repeat(1000) });
  await page.post('GlobalSignOut');
  await signInAs(page, 'dana', 'wrong');
  await signInAs(page, 'dana', password);
  await page.post('RevokeToken');
}
