/** One app from its installation to a person who is signed in, step by step. */
import { join } from 'node:path';
import { freePort } from '../running/ports.mjs';
import { makeApp } from './apps.mjs';
import { compile } from './compile.mjs';
import { missingFrom, specifiersFor, writeForNext, writeForVite } from './every-subpath.mjs';
import { run } from './run.mjs';
import { serve } from './served.mjs';
import { signIn, textOf } from './sign-in.mjs';
import { expectNone } from './steps.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('./apps.mjs').Recipe} Recipe */
/** @typedef {import('./packed.mjs').Packed} Packed */
/** @typedef {import('./steps.mjs').Steps} Steps */

const compilers = { 'TypeScript 5.9': 'typescript-5', 'TypeScript 7': 'typescript' };

// Next.js cannot be resolved as Node's own modules are.
const projects = { vite: ['tsconfig.json', 'tsconfig.nodenext.json'], next: ['tsconfig.json'] };

/** Builds the page of that name beside the app's own. */
const everySubpath = ['exec', '--', 'vite', 'build', '--config', 'every-subpath.config.ts'];

/** What Cognito signs or encrypts, and the members of its answers that hold it. */
const tokens = /eyJ[\w-]{10,}\.[\w-]|"(?:Access|Id|Refresh)Token"\s*:/;

/**
 * @param {Recipe} recipe
 * @param {readonly Packed[]} packed
 * @param {string} folder to make the app in
 * @param {Browser} browser
 * @param {Steps} steps
 */
export async function checkApp(recipe, packed, folder, browser, { step, skip }) {
  const { name, template, installer } = recipe;
  const emulatorPort = await freePort();
  const env = environment(emulatorPort);
  const react = await step(
    `${name}: ${installer} install`,
    () => makeApp(recipe, packed, folder, emulatorPort),
    (version) => `React ${version}`,
  );
  if (!react) return skip(`${name}: all the rest`);
  await step(
    `${name}: the emulator's command`,
    () => run(join(folder, 'node_modules/.bin/countersign-emulator'), ['--help'], { cwd: folder }),
    () => 'runs',
  );

  const inPage = specifiersFor(packed, 'page');
  const inNode = specifiersFor(packed, 'Node');
  const inRoute = specifiersFor(packed, 'Next server');
  if (template === 'next') writeForNext(packed, folder);
  else {
    writeForVite(packed, folder);
    await step(
      `${name}: every subpath in Node`,
      async () => {
        const counts = await run(process.execPath, ['every-subpath.mjs'], { cwd: folder });
        expectNone(missingFrom(counts, inNode.modules));
      },
      () => said(inNode),
    );
  }

  const built = await step(
    `${name}: build`,
    async () => {
      await run('npm', ['run', 'build'], { cwd: folder, env });
      if (template === 'vite') await run('npm', everySubpath, { cwd: folder });
      return true;
    },
    () => 'built',
  );
  // After the build, for Next.js writes declarations then.
  for (const [compiler, at] of Object.entries(compilers)) {
    for (const project of projects[template]) {
      await step(
        `${name}: ${compiler}, ${project}`,
        () => compile(folder, at, project),
        (others) => (others ? `${others} errors in other people's declarations alone` : 'no error'),
      );
    }
  }

  const site =
    built &&
    (await step(
      `${name}: serve`,
      () => serve(recipe, folder, env, emulatorPort),
      ({ url }) => url,
    ));
  if (!site) return skip(`${name}: every subpath in Chromium, and the sign-in`);
  const page = template === 'vite' ? '/every-subpath.html' : '/every-subpath';
  await step(
    `${name}: every subpath in Chromium`,
    async () =>
      expectNone(missingFrom(await textOf(browser, `${site.url}${page}`), inPage.modules)),
    () => said(inPage),
  );
  if (template === 'next') {
    await step(
      `${name}: every subpath in a route`,
      async () => {
        const response = await fetch(`${site.url}/every-subpath/server`);
        expectNone(missingFrom(await response.text(), inRoute.modules));
      },
      () => `${inRoute.modules.length} modules`,
    );
  }
  await step(
    `${name}: sign-in in Chromium`,
    async () => {
      const { heading, read } = await signIn(browser, site.url, env.COGNITO_ENDPOINT);
      if (template === 'next') expectNoToken(read);
      return heading;
    },
    (heading) => `"${heading}"${template === 'next' ? ', and the page had no token' : ''}`,
  );
  await site.stop();
}

/** Told as facts: all that was read would be printed otherwise. @param {string} read */
function expectNoToken(read) {
  if (!read.includes('"AuthenticationResult"')) throw new Error('the answers were not read');
  if (tokens.test(read)) throw new Error('a token of Cognito’s came to the page');
}

/** What the Next.js app reads of its environment. @param {number} emulatorPort */
function environment(emulatorPort) {
  const endpoint = `http://127.0.0.1:${emulatorPort}`;
  return {
    COGNITO_ENDPOINT: endpoint,
    COGNITO_CLIENT_SECRET: 'a-secret-of-the-emulator-that-no-page-has',
    COOKIE_SECRET: 'only-for-a-server-that-lives-a-minute',
  };
}

/** @param {ReturnType<typeof specifiersFor>} specifiers */
function said({ modules, stylesheets }) {
  return `${modules.length} modules, ${stylesheets.length} stylesheets`;
}
