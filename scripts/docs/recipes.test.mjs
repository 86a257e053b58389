import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../workspace.mjs';

const page = readFileSync(join(root, 'packages/emulator/docs/recipes.md'), 'utf8');
const files = ['src', 'test'].flatMap((part) => {
  const source = join(root, 'examples/own-view', part);
  return readdirSync(source).map((name) => readFileSync(join(source, name), 'utf8'));
});

test('each recipe of the emulator is code of the example, which its tests run', () => {
  const blocks = [...page.matchAll(/^```tsx? [^\n]*\n(.*?)^```$/gms)].map(([, code = '']) => code);
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks) {
    const has = files.some((file) => file.includes(block));
    expect(has, `The page has what the example does not:\n${block}`).toBe(true);
  }
});
