import { createSignIn, type SignInOptions } from '@countersign/core/flow';
import { expect, test, vi } from 'vitest';
import { createBeginning } from './create-beginning.ts';

const options: SignInOptions = {
  transport: () => new Promise(() => {}),
  clientId: 'client',
  userPoolId: 'us-east-1_TjaQrWn2x',
};

test.each([
  {},
  { authFlow: 'USER_SRP_AUTH' },
  { authFlow: 'USER_PASSWORD_AUTH' },
  { authFlow: 'CUSTOM_AUTH' },
  { authFlow: 'CUSTOM_AUTH', srpFirst: true },
  { preferredChallenge: 'PASSWORD_SRP' },
  { preferredChallenge: 'EMAIL_OTP', username: 'dana@example.com' },
] as const)('the first screen is the one that the flow begins with: %j', (more) => {
  const { getState } = createSignIn({ ...options, ...more });
  expect(createBeginning({ ...options, ...more }).getState()).toEqual(getState());
});

test('reports a missing pool at once, as the flow would', () => {
  const { userPoolId: _, ...rest } = options;
  expect(() => createBeginning({ ...rest, authFlow: 'USER_SRP_AUTH' })).toThrow(/Pass userPoolId/);
});

test('the flow is made once, however often it is asked for', async () => {
  const make = vi.fn(createSignIn);
  const beginning = createBeginning(options, async () => ({ createSignIn: make }));
  const [first, second] = await Promise.all([beginning.ready(), beginning.ready()]);
  expect(second).toBe(first);
  expect(await beginning.ready()).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
});

test('after the flow did not come it can be asked for again', async () => {
  const load = vi.fn(async () => ({ createSignIn })).mockRejectedValueOnce(new Error('offline'));
  const beginning = createBeginning(options, load);
  await expect(beginning.ready()).rejects.toThrow('offline');
  expect(beginning.client()).toBeUndefined();
  expect(await beginning.ready()).toBe(beginning.client());
});

test('listeners from before the flow loaded hear of what it does', async () => {
  const beginning = createBeginning(options, async () => ({ createSignIn }));
  const listener = vi.fn();
  const stop = beginning.subscribe(listener);
  const client = await beginning.ready();
  expect(listener).not.toHaveBeenCalled();
  void client.identify({ username: 'dana@example.com' }).catch(() => {});
  await expect.poll(() => listener).toHaveBeenCalled();
  expect(beginning.getState()).toMatchObject({ username: 'dana@example.com', pending: true });
  stop();
  const heard = listener.mock.calls.length;
  client.changeUser();
  expect(listener).toHaveBeenCalledTimes(heard);
});

test.each([
  ['nothing', null, false],
  ['something', '{}', true],
])('with %s kept there is that to go on with', (_, value, expected) => {
  const storage = { getItem: vi.fn(() => value), setItem() {}, removeItem() {} };
  expect(createBeginning({ ...options, storage }).mayResume()).toBe(expected);
  expect(storage.getItem).toHaveBeenCalledWith('countersign.sign-in.client');
});

test('a storage that is refused has nothing', () => {
  const storage = {
    getItem() {
      throw new Error('SecurityError');
    },
    setItem() {},
    removeItem() {},
  };
  expect(createBeginning({ ...options, storage }).mayResume()).toBe(false);
});
