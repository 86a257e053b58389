import { expect, test, vi } from 'vitest';
import { onDemand } from './on-demand.ts';
import type { Transport } from './transport.ts';

const answering: Transport = async () => ({ Session: 's' }) as never;
const begin = { AuthFlow: 'USER_AUTH', ClientId: 'c', AuthParameters: {} } as const;

test('the code loads once, with the first call', async () => {
  const load = vi.fn(async () => answering);
  const transport = onDemand(load);
  expect(load).not.toHaveBeenCalled();
  const both = [transport('InitiateAuth', begin), transport('InitiateAuth', begin)];
  expect(await Promise.all(both)).toEqual([{ Session: 's' }, { Session: 's' }]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('preload loads the code ahead and ignores a failure', async () => {
  const load = vi.fn(async () => answering).mockRejectedValueOnce(new Error('offline'));
  const transport = onDemand(load);
  transport.preload?.();
  await expect.poll(() => load).toHaveBeenCalledTimes(1);
  expect(await transport('InitiateAuth', begin)).toEqual({ Session: 's' });
});

test('if the code of a call fails to load, the call is NetworkFailed and the next call loads it again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const load = vi.fn(async () => answering).mockRejectedValueOnce(cause);
  const transport = onDemand(load);
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({
    code: 'NetworkFailed',
    cause,
  });
  expect(await transport('InitiateAuth', begin)).toEqual({ Session: 's' });
});

test('arguments and errors pass through', async () => {
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
