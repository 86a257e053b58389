import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { operations } from '../src/operations/operations.ts';

test('the README lists every operation', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, after = ''] = readme.split('## Operations');
  const [table = ''] = after.split('Each pool also has');
  const listed = table.match(/\b[A-Z][A-Za-z]+\b/g) ?? [];
  expect(listed.sort()).toEqual([...operations.keys()].sort());
});
