import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type RunningEmulator, startEmulator } from '@countersign/emulator/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secret } from '../test/support/app.ts';
import { browser, origin, signInAs } from '../test/support/browser.ts';
import {
  client,
  clientId,
  clientSecret,
  password,
  pool,
  userPoolId,
} from '../test/support/pool.ts';
import { startWorker } from '../test/support/workerd.ts';

const pageClientId = 'pageclient';
let emulator: RunningEmulator;

beforeAll(async () => {
  const clients = [client(), client({ id: pageClientId, secret: undefined })];
  emulator = await startEmulator({ port: 0, seed: { pools: [pool({ clients })] } });
});
afterAll(() => emulator?.close());

describe.each(['2025-09-01', '2023-03-01'])('in workerd as of %s', (compatibilityDate) => {
  let worker: Awaited<ReturnType<typeof startWorker>>;

  beforeAll(async () => {
    const file = fileURLToPath(new URL('../test/workerd/worker.ts', import.meta.url));
    worker = await startWorker(file, compatibilityDate, {
      userPoolId,
      endpoint: emulator.url,
      pageClientId,
      clientId,
      clientSecret,
      cookieSecret: secret,
      origin,
    });
  });
  afterAll(() => worker?.stop());

  /** Returns what core does in the worker. */
  const signIn = async (more: object = {}) => {
    const body = JSON.stringify({ username: 'dana', password, ...more });
    return (await fetch(`${worker.url}/sign-in`, { method: 'POST', body })).json();
  };
  /** A page that the worker serves. */
  const page = () =>
    browser(({ method, headers, body }) =>
      fetch(`${worker.url}/api/auth`, {
        method,
        headers,
        body,
        ...(body && { duplex: 'half' }),
      }),
    );

  test('core signs in by SRP', async () => {
    expect(await signIn()).toEqual({ at: 'signed-in' });
  });

  test('core reports an error of Cognito', async () => {
    expect(await signIn({ password: 'wrong' })).toEqual({ code: 'NotAuthorizedException' });
  });

  test('core follows no redirect', async () => {
    const called: string[] = [];
    const away = createServer(({ url = '' }, response) => {
      called.push(url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    }).listen(0, '127.0.0.1');
    await once(away, 'listening');
    const { port } = away.address() as AddressInfo; // It listens on TCP.
    const endpoint = `http://127.0.0.1:${port}/`;
    expect(await signIn({ endpoint })).toEqual({ code: 'NetworkFailed' });
    expect(new Set(called)).toEqual(new Set(['/']));
    away.closeAllConnections();
    away.close();
  });

  test('the handler relays a challenge', async () => {
    const asked = await page().post('InitiateAuth', {
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'dana' },
    });
    expect(asked).toMatchObject({ status: 200, json: { ChallengeName: 'SELECT_CHALLENGE' } });
  });

  test('the handler stores a session in cookies and reads it again', async () => {
    const own = page();
    expect(await signInAs(own, 'dana', password)).toMatchObject({ status: 200 });
    expect(own.cookies.size).toBeGreaterThan(0);
    expect((await own.get()).json.session).toMatchObject({
      claims: { email: 'dana@example.test' },
    });
  });

  test('a page proves its password by SRP through the handler', async () => {
    const flow = page().signIn({ authFlow: 'USER_SRP_AUTH' });
    await flow.identify({ username: 'dana', password });
    expect(flow.getState().at).toBe('signed-in');
  });
});
