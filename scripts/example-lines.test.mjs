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

/**
 * Where each example with a server joins its framework to the handler: the route of the page's calls, the
 * session and the sign-out. Imports do not count. The sign-in page is not glue, nor what the account's page looks like.
 */
const glue = {
  astro: ['src/auth.ts', 'src/middleware.ts', 'src/pages/api/auth.ts', 'src/pages/sign-out.ts'],
  express: ['auth.js', 'server.js'],
  hono: ['auth.js', 'server.js'],
  next: ['lib/auth.ts', 'proxy.ts', 'app/api/auth/route.ts'],
  'react-router': ['app/session.server.ts', 'app/routes/auth.ts'],
  'tanstack-start': ['src/auth.server.ts', 'src/session.ts', 'src/routes/api/auth.ts'],
};

test.each(Object.entries(glue))(
  'examples/%s has 30 lines of glue or fewer',
  async (example, files) => {
    const folder = new URL(`../examples/${example}/`, import.meta.url);
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
    const lines = texts.flatMap((text) => text.split('\n'));
    const written = lines.filter((line) => line.trim() !== '' && !line.startsWith('import '));
    expect(written.length).toBeLessThanOrEqual(30);
    expect(written.length).toBeGreaterThan(0);
  },
);
