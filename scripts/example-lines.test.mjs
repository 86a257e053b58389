import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/**
 * Sign-in, sign-up, reset, guard, who is signed in, sign-out and a call of an API: what an app writes of
 * its own for them. All of `src`, imports and mounting included; neither stylesheet nor configuration.
 */
test('the single-page example is written in 70 lines', async () => {
  const folder = new URL('../examples/vite/src/', import.meta.url);
  const texts = await Promise.all(
    (await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8')),
  );
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  expect(lines.length).toBeLessThanOrEqual(70);
});
