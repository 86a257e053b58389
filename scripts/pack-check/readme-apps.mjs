/**
 * What somebody has who copies the READMEs' quick starts, one after the other, into the apps that
 * `create-vite` and `create-next-app` make, with the seed of the emulator's.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fencesOf } from '../docs/pages.mjs';
import { freePort } from '../running/ports.mjs';
import { root } from '../workspace.mjs';
import { install, pointTo } from './apps.mjs';
import { run } from './run.mjs';
import { serve } from './served.mjs';
import { signInByReadme } from './sign-in.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('./packed.mjs').Packed} Packed */
/** @typedef {import('./steps.mjs').Steps} Steps */

/**
 * @typedef {object} ReadmeApp
 * @property {string} name
 * @property {'vite' | 'next'} template how it is served
 * @property {readonly string[]} create what npm runs to make it, before the folder
 * @property {readonly string[]} options after the folder
 * @property {string} page whose named blocks are its files
 * @property {readonly string[]} packages that the page says to install
 * @property {string} path where somebody signs in
 * @property {string} end what the app says then
 * @property {Readonly<Record<string, string>>} [instead] of files that need the network to build
 */

/** @type {Readonly<Record<string, ReadmeApp>>} */
export const readmeApps = {
  'readme-vite': {
    name: 'React’s README in create-vite',
    template: 'vite',
    create: ['create-vite@latest'],
    options: ['--template', 'react-ts', '--no-interactive'],
    page: 'packages/react/README.md',
    packages: ['@countersign/core', '@countersign/react'],
    path: '/',
    end: 'You are in',
  },
  'readme-next': {
    name: 'The server’s README in create-next-app',
    template: 'next',
    create: ['create-next-app@latest'],
    options: [
      ...['--ts', '--app', '--no-src-dir', '--no-tailwind', '--no-linter', '--use-npm'],
      ...['--import-alias', '@/*', '--skip-install', '--disable-git', '--yes'],
    ],
    page: 'packages/server/README.md',
    packages: ['@countersign/core', '@countersign/react', '@countersign/server'],
    path: '/account',
    end: 'Signed in as dana@example.com',
    instead: {
      // Its own has two fonts of Google's.
      'app/layout.tsx': `export default function RootLayout({ children }: LayoutProps<'/'>) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
    },
  },
};

/**
 * @param {ReadmeApp} app @param {readonly Packed[]} packed @param {string} folder
 * @param {Browser} browser @param {Steps} steps
 */
export async function checkReadmeApp(app, packed, folder, browser, { step, skip }) {
  const { name, template } = app;
  const port = await freePort();
  const files = await step(
    `${name}: npm install`,
    () => makeApp(app, packed, folder, port),
    (made) => made.join(', '),
  );
  if (!files) return skip(`${name}: all the rest`);
  const env = {
    COGNITO_ENDPOINT: `http://127.0.0.1:${port}`,
    COOKIE_SECRET: 'only-for-a-server-that-lives-a-minute',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const built = await step(
    `${name}: build`,
    () => run('npm', ['run', 'build'], { cwd: folder, env }),
    () => 'built',
  );
  const site =
    built !== undefined &&
    (await step(
      `${name}: serve`,
      () => serve({ name, template }, folder, env, port),
      ({ url }) => url,
    ));
  if (!site) return skip(`${name}: the sign-in`);
  await step(
    `${name}: sign-in in Chromium`,
    () => signInByReadme(browser, `${site.url}${app.path}`, app.end),
    () => `"${app.end}"`,
  );
  await site.stop();
}

/**
 * @param {ReadmeApp} app @param {readonly Packed[]} packed @param {string} folder @param {number} port
 * @returns {Promise<string[]>} the files out of the README
 */
async function makeApp({ create, options, page, packages, instead = {} }, packed, folder, port) {
  rmSync(folder, { recursive: true, force: true });
  await run('npm', ['exec', '--yes', '--', ...create, basename(folder), ...options], {
    cwd: dirname(folder),
  });
  const tarballs = Object.fromEntries(
    packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of packages) manifest.dependencies[name] = tarballs[name];
  manifest.devDependencies['@countersign/emulator'] = tarballs['@countersign/emulator'];
  await install('npm', manifest, packed, folder);

  const written = blocksOf(page);
  if (written.size === 0) throw new Error(`${page} names no file`);
  const seed = { 'seed.json': seedOf('packages/emulator/README.md') };
  for (const [file, text] of [...Object.entries({ ...instead, ...seed }), ...written]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    pointTo(port, join(folder, file));
  }
  return [...written.keys()];
}

/**
 * The blocks whose first line names a file, e.g. `// lib/auth.ts`.
 * @param {string} page @returns {Map<string, string>}
 */
function blocksOf(page) {
  const { lines, fences } = fencesOf(readFileSync(join(root, page), 'utf8'));
  return new Map(
    fences.flatMap(({ first, end }) => {
      const [, file] = /^\/\/ ([\w./[\]-]+\.tsx?)\b/.exec(lines[first] ?? '') ?? [];
      return file ? [[file, `${lines.slice(first, end).join('\n')}\n`]] : [];
    }),
  );
}

/** The first JSON of a page. @param {string} page */
function seedOf(page) {
  const { lines, fences } = fencesOf(readFileSync(join(root, page), 'utf8'));
  const fence = fences.find(({ info }) => info === 'json');
  if (!fence) throw new Error(`${page} has no seed`);
  return lines.slice(fence.first, fence.end).join('\n');
}
