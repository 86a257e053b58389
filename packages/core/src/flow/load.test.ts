import { expect, test, vi } from 'vitest';
import { memoryStorage, signIn } from '../../test/scripted-sign-in.ts';
import { fixtures } from '../fixtures.ts';
import type { SignInClient } from './client.ts';
import { loadEngine } from './load-engine.ts';
import { loadSrp } from './load-srp.ts';

// First in this file: nothing has come yet.
test('what is left while its code is coming is never sent', async () => {
  const { client, sent } = signIn([]);
  const asked = client.identify({ username: 'dana' });
  client.leave();
  await asked;
  expect(sent).toEqual([]);
  expect(client.getState()).toMatchObject({ at: 'identify', pending: false });
});

const cause = new Error('Failed to fetch dynamically imported module');
const failing = () => Promise.reject(cause);

test.each([
  ['begins', (client: SignInClient) => void client.identify({ username: 'eve' }).catch(() => {})],
  ['leaves', (client: SignInClient) => client.leave()],
])('whoever %s meanwhile is not taken to what was there before a reload', async (_what, act) => {
  const storage = memoryStorage();
  const smsMfa = fixtures.SMS_MFA.plain.response;
  await signIn([smsMfa], { storage }).client.identify({ username: 'dana' });
  // As after a reload: nothing has come yet.
  vi.resetModules();
  const reloaded = await import('../../test/scripted-sign-in.ts');
  const { client } = reloaded.signIn([], { storage });
  const resumed = client.resume();
  act(client);
  expect(await resumed).toBe(false);
});

test.each([
  ['SRP', () => loadSrp(failing)],
  ['the engine', () => loadEngine(failing)],
])(
  'code of %s that does not come is a failure of the network, which may be tried again',
  async (_what, load) => {
    await expect(load()).rejects.toMatchObject({ code: 'NetworkFailed', retryable: true, cause });
  },
);
