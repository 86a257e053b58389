import { expect, test } from 'vitest';
import { loadSrp } from './load-srp.ts';

test('code that does not come is a failure of the network, which may be tried again', async () => {
  const cause = new Error('Failed to fetch dynamically imported module');
  const loading = loadSrp(() => Promise.reject(cause));
  await expect(loading).rejects.toMatchObject({ code: 'NetworkFailed', retryable: true, cause });
});
