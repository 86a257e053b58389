import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import { SignInPage } from './sign-in-page.ts';
import { expect, test } from './test.ts';
import { dana, pia } from './users.ts';

/** A person of the demo at an address below `shop.localhost`, signed in. */
async function signedIn(browser: Browser, baseURL: string, person: typeof dana) {
  const context = await browser.newContext({ baseURL });
  const signIn = new SignInPage(await context.newPage(), 'relay');
  await signIn.signInWithPassword(person);
  await signIn.expectSignedIn(person.username);
  return { context, page: signIn.page };
}

/** Another host of the same site: each visit sets the cookies that it was told. */
async function siblingHost(lines: readonly string[]) {
  const server = createServer((_request, response) => {
    response.setHeader('set-cookie', lines);
    // As bytes, or Node would write the header lines in UTF-8 with it.
    response.end(Buffer.from('<title>A sibling</title>'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return { url: `http://sibling.shop.localhost:${port}/`, close: () => server.close() };
}

test('a sibling host cannot sign a user in to another account', async ({ browser, servers }) => {
  const app = `http://app.shop.localhost:${new URL(servers.demo).port}`;
  const attacker = await signedIn(browser, app, pia);
  const stolen = (await attacker.context.cookies()).filter(({ name }) =>
    name.startsWith('__Host-countersign'),
  );
  // RFC 6265 strips space and tab only: to the browser this byte belongs to the name, which has no
  // prefix then. Node reads it as U+00A0.
  const sibling = await siblingHost(
    stolen.map(({ name, value }) => `\u00a0${name}=${value}; Domain=shop.localhost; Path=/account`),
  );

  const victim = await signedIn(browser, app, dana);
  await victim.page.goto(sibling.url);
  await victim.page.goto(`${app}/account`);
  const whoTheyAre = victim.page.getByRole('region', { name: 'Who you are' });
  await expect(whoTheyAre).toContainText(dana.username);

  // The browser did send them, and by them alone nobody is signed in.
  await victim.context.clearCookies({ domain: 'app.shop.localhost' });
  const asked = victim.page.waitForRequest(`${app}/account`);
  await victim.page.goto(`${app}/account`);
  expect((await (await asked).allHeaders())['cookie']).toContain(stolen[0]?.value);
  await expect(victim.page).toHaveURL(`${app}/?returnTo=%2Faccount`);

  sibling.close();
  await Promise.all([attacker.context.close(), victim.context.close()]);
});
