import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

/**
 * Sign-in, sign-up, reset, guard, who is signed in, sign-out and a call of an API: what an app writes of
 * its own for them. All of `src`, imports and mounting included; neither stylesheet nor configuration.
 *
 * @param {string} example its folder
 */
async function linesOf(example) {
  const folder = new URL(`../examples/${example}/src/`, import.meta.url);
  const texts = await Promise.all(
    (await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8')),
  );
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '').length;
}

test('the single-page example is written in 70 lines', async () => {
  expect(await linesOf('vite')).toBeLessThanOrEqual(70);
});

describe.each(['vite', 'vite-amplify'])('examples/%s', (example) => {
  test.each(['README.md', `examples/${example}/README.md`])('%s has its lines', async (page) => {
    const text = await readFile(new URL(`../${page}`, import.meta.url), 'utf8');
    const lines = await linesOf(example);
    console.info(`examples/${example}: ${lines} lines`);
    expect(text).toContain(`in ${lines} lines`);
  });
});
