import { createServer } from 'node:http';
import type { GetServerSidePropsContext } from 'next';
import { afterEach, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { fragileStore } from '../../test/support/faults.ts';
import { overHttp } from '../../test/support/loopback.ts';
import { password } from '../../test/support/pool.ts';
import type { AuthConfig } from '../index.ts';
import { nextPagesAuth, SessionUnavailableError } from './next-pages.ts';
import { toNodeHandler } from './node.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server that calls what a page's `getServerSideProps` would be, and answers with what it gave. */
async function site(config: Partial<AuthConfig> = {}) {
  const made = app(config);
  const route = toNodeHandler(made.handler);
  const pages = nextPagesAuth(made.handler, { signInPath: '/sign-in' });
  const props = {
    '/account': pages.withSession(({ session }) => ({ props: { name: session.username } })),
    '/admin': pages.withSession(() => ({ props: {} }), { groups: ['admin'] }),
    '/staff': pages.withSession<{ allowed: boolean }>(() => ({ props: { allowed: true } }), {
      groups: ['staff'],
      forbidden: { props: { allowed: false } },
    }),
  };
  const server = createServer(async (req, res) => {
    const [path = ''] = (req.url ?? '').split('?');
    if (path === '/api/auth') return void route(req, res);
    if (path === '/api/sign-out') {
      const { revoked } = await pages.signOut(req, res);
      return void res.end(JSON.stringify({ revoked }));
    }
    if (path === '/') {
      const session = await pages.getSession(req, res);
      return void res.end(JSON.stringify({ name: session?.username ?? null }));
    }
    const run = Object.entries(props).find(([name]) => name === path)?.[1];
    const context = { req, res, resolvedUrl: req.url } as unknown as GetServerSidePropsContext;
    const given = await run?.(context).catch((error: Error) => ({ error: error.name }));
    return void res.end(JSON.stringify(given));
  });
  const { ask, origin, stop } = await overHttp(server);
  stops.push(stop);
  const page = browser(ask, { origin });
  const get = async (path: string) => (await page.fetch(`${origin}${path}`)).json();
  return { ...made, page, get };
}

test('getServerSideProps has the signed-in user’s session', async () => {
  const { page, get } = await site();
  expect(await get('/')).toEqual({ name: null });
  await signInAs(page, 'dana', password);
  expect(await get('/account')).toEqual({ props: { name: 'dana' } });
  expect(await get('/')).toEqual({ name: 'dana' });
});

test('others are sent to sign in, and know where they wanted to go', async () => {
  const { get } = await site();
  expect(await get('/account?tab=2')).toEqual({
    redirect: { destination: '/sign-in?returnTo=%2Faccount%3Ftab%3D2', permanent: false },
  });
});

test('a page for a group is not there for others, or is what the app says', async () => {
  const { page, get } = await site();
  await signInAs(page, 'dana', password);
  expect(await get('/admin')).toEqual({ notFound: true });
  expect(await get('/staff')).toEqual({ props: { allowed: false } });
});

test('tokens that are about to expire are renewed with the page', async () => {
  const { page, get, service } = await site();
  await signInAs(page, 'dana', password);
  service.emulator.clock.advance(3590);
  expect(await get('/account')).toEqual({ props: { name: 'dana' } });
  expect(page.seen.at(-1)?.headers.get('cache-control')).toBe('private, no-store');
  service.emulator.clock.advance(60);
  expect(await get('/account')).toEqual({ props: { name: 'dana' } });
  expect(service.count('GetTokensFromRefreshToken')).toBe(1);
});

test('no user is sent to the sign-in page while the store does not answer', async () => {
  const { store, be } = fragileStore();
  const { page, get } = await site({ store });
  await signInAs(page, 'dana', password);
  be('throws');
  expect(await get('/account')).toEqual({ error: new SessionUnavailableError().name });
  expect(await get('/')).toEqual({ name: null });
});

test('an API route signs out', async () => {
  const { page, get, service, handler } = await site();
  await signInAs(page, 'dana', password);
  const copied = page.headers();
  expect(await get('/api/sign-out')).toEqual({ revoked: true });
  expect(page.cookies.size).toBe(0);
  expect(service.count('RevokeToken')).toBe(1);
  expect(await handler.getSession(copied)).toBeUndefined();
});
