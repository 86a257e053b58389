import { expect, test, vi } from 'vitest';
import { loadEngine } from './load-engine.ts';
import { loadSrp } from './load-srp.ts';

test('leave while the code loads prevents the call and the screen', async () => {
  // As in a page that has only just opened.
  vi.resetModules();
  const { memoryStorage, signIn } = await import('../../test/scripted-sign-in.ts');
  const storage = memoryStorage();
  const { client, sent } = signIn([], { storage });
  const asked = client.identify({ username: 'dana' });
  client.leave();
  const kept = { at: 'reset-password', username: 'dana', resendAt: 1_000_000 };
  storage.setItem('countersign.sign-in.client', JSON.stringify(kept));
  const resumed = client.resume();
  client.leave();
  await asked;
  expect(await resumed).toBe(false);
  expect(sent).toEqual([]);
  expect(client.getState()).toMatchObject({ at: 'identify', pending: false });
});

const cause = new Error('Failed to fetch dynamically imported module');
const failing = () => Promise.reject(cause);

test.each([
  ['SRP', () => loadSrp(failing)],
  ['the engine', () => loadEngine(failing)],
])('a failure to load %s is a retryable NetworkFailed', async (_what, load) => {
  await expect(load()).rejects.toMatchObject({ code: 'NetworkFailed', retryable: true, cause });
});
