import { createServer } from 'node:http';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { type Loopback, mounts, overHttp } from '../../test/support/loopback.ts';
import { password } from '../../test/support/pool.ts';
import { renewNodeSession, toNodeHandler } from './node.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A browser that has the page open which a server of this machine serves. */
function visit({ ask, origin, stop }: Loopback, more: Record<string, string> = {}) {
  stops.push(stop);
  return browser(ask, { origin, ...more });
}

describe.each(Object.entries(mounts))('in %s', (name, mount) => {
  test('a page signs in, asks who it is and signs out', async () => {
    const { handler } = app();
    const page = visit(await mount(toNodeHandler(handler)));
    const flow = page.signIn({ authFlow: 'USER_SRP_AUTH' });
    await flow.identify({ username: 'dana', password });
    expect(flow.getState().at).toBe('signed-in');
    // Two cookies of one answer stay two.
    expect(page.seen.at(-1)?.headers.getSetCookie().length).toBeGreaterThan(1);
    expect((await page.get()).json.session.claims.email).toBe('dana@example.test');
    expect(await handler.getSession(page.headers())).toMatchObject({ username: 'dana' });
    expect((await page.post('RevokeToken')).json).toEqual({ Revoked: true });
    expect(page.cookies.size).toBe(0);
  });

  test('a refusal comes as the handler words it, with its headers', async () => {
    const page = visit(await mount(toNodeHandler(app().handler)));
    const wrong = await signInAs(page, 'dana', 'wrong');
    expect(wrong).toMatchObject({ status: 400, json: { __type: 'NotAuthorizedException' } });
    expect(wrong.headers.get('cache-control')).toBe('no-store');
    expect(wrong.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('a page of another origin is refused', async () => {
    const { ask, stop } = await mount(toNodeHandler(app().handler));
    stops.push(stop);
    const page = browser(ask, { origin: 'https://evil.test' });
    expect(await signInAs(page, 'dana', password)).toMatchObject({ status: 403 });
  });

  test('a form of another site is refused, also where something has parsed it', async () => {
    const { ask, origin, stop } = await mount(toNodeHandler(app().handler));
    stops.push(stop);
    const response = await ask(
      new Request(`${origin}/api/auth`, {
        method: 'POST',
        headers: { origin, 'content-type': 'text/plain' },
        body: JSON.stringify({ operation: 'RevokeToken', input: {} }),
      }),
    );
    expect(response.status).toBe(415);
  });

  test('the handler refuses a body that is too long, and invalid JSON', async () => {
    const { ask, origin, stop } = await mount(toNodeHandler(app().handler));
    stops.push(stop);
    const post = (body: string) =>
      ask(
        new Request(`${origin}/api/auth`, {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json' },
          body,
        }),
      );
    const long = { operation: 'InitiateAuth', input: { a: 'a'.repeat(70_000) } };
    expect((await post(JSON.stringify(long))).status).toBe(413);
    expect((await post('{')).status).toBe(400);
    // A parser of the app's may refuse it first, and takes an empty body for none.
    expect((await post('')).status).toBe(400);
    expect((await post('{"operation":"InitiateAuth","input":{"__proto__":{}}}')).status).toBe(400);
  });

  if (name === 'Fastify 5') {
    test('what hooks of the app have set is in the answer', async () => {
      const page = visit(await mount(toNodeHandler(app().handler)));
      expect((await page.get()).headers.get('x-hook')).toBe('ran');
    });
  }
});

test('the caller’s address and scheme are those that `trustedProxies` lets a proxy say', async () => {
  const proxied = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
  const addresses = async (trustedProxies: number) => {
    const { handler, events } = app({ trustedProxies });
    const { ask, origin, stop } = await overHttp(createServer(toNodeHandler(handler)));
    stops.push(stop);
    const page = browser(ask, { ...proxied, origin: origin.replace('http:', 'https:') });
    expect((await signInAs(page, 'dana', password)).status).toBe(200);
    return events.map(({ ip }) => ip);
  };
  expect(new Set(await addresses(1))).toEqual(new Set(['203.0.113.9']));
  expect(new Set(await addresses(0))).toEqual(new Set([undefined]));
});

test('no header of a caller’s makes another host of the request', async () => {
  const { handler } = app();
  const { ask, stop } = await overHttp(createServer(toNodeHandler(handler)));
  stops.push(stop);
  const page = browser(ask, {
    origin: 'https://evil.test',
    'x-forwarded-host': 'evil.test',
    forwarded: 'host=evil.test;proto=https',
  });
  expect((await signInAs(page, 'dana', password)).status).toBe(403);
});

test('a body that was read and is not there any more is told, at once', async () => {
  const server = express();
  server.use((request, _response, next) => {
    request.resume().once('end', next);
  });
  server.all('/api/auth', toNodeHandler(app().handler));
  const page = visit(await overHttp(createServer(server)));
  const { status, json } = await signInAs(page, 'dana', password);
  expect(status).toBe(400);
  expect(json.message).toContain('mount the handler before it');
});

test('a request with an invalid host gets a 400', async () => {
  const handler = toNodeHandler(app().handler);
  const server = createServer((incoming, outgoing) => {
    incoming.headers.host = 'a b';
    handler(incoming, outgoing);
  });
  const page = visit(await overHttp(server));
  expect(await signInAs(page, 'dana', password)).toMatchObject({
    status: 400,
    json: { __type: 'InvalidParameterException' },
  });
});

test('a page of the app reads the session, and renews it in its own answer', async () => {
  const { handler, service } = app();
  const server = express();
  server.all('/api/auth', toNodeHandler(handler));
  server.get('/account', async (request, response) => {
    response.set('cdn-cache-control', 'max-age=60');
    const { session } = await renewNodeSession(handler, request, response);
    response.append('set-cookie', 'theme=dark').send(session?.username ?? 'nobody');
  });
  const loopback = await overHttp(createServer(server));
  const page = visit(loopback);
  const account = async () => {
    const response = await page.fetch(`${loopback.origin}/account`);
    return { text: await response.text(), headers: response.headers };
  };
  expect((await account()).text).toBe('nobody');
  await signInAs(page, 'dana', password);
  const fresh = await account();
  expect(fresh.text).toBe('dana');
  expect(fresh.headers.getSetCookie()).toEqual(['theme=dark']);
  expect(fresh.headers.get('cdn-cache-control')).toBe('max-age=60');

  service.emulator.clock.advance(3590);
  const renewed = await account();
  expect(renewed.text).toBe('dana');
  expect(renewed.headers.getSetCookie().length).toBeGreaterThan(1);
  expect(renewed.headers.getSetCookie()).toContain('theme=dark');
  expect(renewed.headers.get('cache-control')).toBe('private, no-store');
  expect(renewed.headers.get('cdn-cache-control')).toBe('no-store');
  expect(service.count('GetTokensFromRefreshToken')).toBe(1);
});
