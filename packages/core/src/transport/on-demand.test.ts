import { expect, test, vi } from 'vitest';
import { onDemand } from './on-demand.ts';
import type { Transport } from './transport.ts';

const answering: Transport = async () => ({ Session: 's' }) as never;
const begin = { AuthFlow: 'USER_AUTH', ClientId: 'c', AuthParameters: {} } as const;

test('nothing is loaded before the first call, and then once', async () => {
  const load = vi.fn(async () => answering);
  const transport = onDemand(load);
  expect(load).not.toHaveBeenCalled();
  const both = [transport('InitiateAuth', begin), transport('InitiateAuth', begin)];
  expect(await Promise.all(both)).toEqual([{ Session: 's' }, { Session: 's' }]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('it may be loaded ahead, and a failure of that is nobody’s yet', async () => {
  const load = vi.fn(async () => answering).mockRejectedValueOnce(new Error('offline'));
  const transport = onDemand(load);
  transport.preload?.();
  await expect.poll(() => load).toHaveBeenCalledTimes(1);
  expect(await transport('InitiateAuth', begin)).toEqual({ Session: 's' });
});

test('a call whose code does not come has failed as without a network, and the next one tries again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const load = vi.fn(async () => answering).mockRejectedValueOnce(cause);
  const transport = onDemand(load);
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({
    code: 'NetworkFailed',
    cause,
  });
  expect(await transport('InitiateAuth', begin)).toEqual({ Session: 's' });
});

test('what a call is given and what it throws goes through', async () => {
  const seen = vi.fn();
  const refusing: Transport = async (...call) => {
    seen(call);
    throw new Error('refused');
  };
  const options = { signal: new AbortController().signal, onDate: () => {} };
  await expect(onDemand(async () => refusing)('InitiateAuth', begin, options)).rejects.toThrow(
    'refused',
  );
  expect(seen).toHaveBeenCalledWith(['InitiateAuth', begin, options]);
});
