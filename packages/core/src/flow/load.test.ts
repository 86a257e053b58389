import { expect, test } from 'vitest';
import { loadEngine, loadSrp } from './load.ts';

const cause = new Error('Failed to fetch dynamically imported module');
const failing = () => Promise.reject(cause);

test.each([
  ['SRP', () => loadSrp(failing)],
  ['the engine', () => loadEngine(failing)],
])(
  'code of %s that does not come is a failure of the network, which may be tried again',
  async (_what, load) => {
    await expect(load()).rejects.toMatchObject({ code: 'NetworkFailed', retryable: true, cause });
  },
);
