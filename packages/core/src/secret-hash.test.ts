import { expect, test } from 'vitest';
import { secretHash } from './secret-hash.ts';
import vectors from './testdata/srp-vectors.json' with { type: 'json' };

test.each(vectors.secretHash)('$username of $clientId', async ({ hash, ...input }) => {
  expect(await secretHash(input)).toBe(hash);
});

test('an empty secret is reported as the developer’s mistake', async () => {
  await expect(
    secretHash({ username: 'alice', clientId: 'client', clientSecret: '' }),
  ).rejects.toThrow(TypeError);
});
