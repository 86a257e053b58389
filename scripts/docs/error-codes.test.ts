import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { serviceCodes } from './error-codes.ts';

test('docs/errors.md lists each exception that core has a rule for', async () => {
  const file = new URL('../../packages/core/src/response/service-error-rules.ts', import.meta.url);
  const ruled = [...(await readFile(file, 'utf8')).matchAll(/^ {4}(\w+Exception): \[/gm)];
  expect(ruled.length).toBeGreaterThan(40);
  expect(serviceCodes).toEqual(expect.arrayContaining(ruled.map(([, code]) => code)));
});
