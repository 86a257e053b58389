/** The two servers of the demo, as `pnpm demo` and the end-to-end tests start them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace.mjs';
import { start } from './processes.mjs';
import { startServer } from './server-process.mjs';

/** Where the seed's callback URLs lead, which are whole addresses as at Cognito. */
const seededPort = 3000;

/**
 * The emulator, built, on loopback, with the demo's users and triggers.
 * @param {number} port
 * @param {number} [demoPort] where the demo will listen
 */
export async function startEmulator(port, demoPort = seededPort) {
  const text = await readFile(join(root, 'apps/demo/seed.json'), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'countersign-seed-'));
  const seed = join(folder, 'seed.json');
  await writeFile(seed, text.replaceAll(`localhost:${seededPort}/`, `localhost:${demoPort}/`));
  const script = join(root, 'packages/emulator/dist/bin.js');
  const triggers = join(root, 'apps/demo/triggers');
  const args = [script, '--port', String(port), '--seed', seed, '--lambdas', triggers];
  // It refuses to run where NODE_ENV says production.
  const env = { NODE_ENV: 'development' };
  const url = `http://127.0.0.1:${port}`;
  const server = await startServer({
    name: 'The emulator',
    args,
    url,
    probe: '/_emulator/users',
    env,
  }).finally(() => rm(folder, { recursive: true }));
  // The emulator makes a pool's keys at the first request for them; on a busy machine that takes longer
  // than a sign-in waits.
  for (const { id } of JSON.parse(text).pools) {
    await fetch(`${url}/${id}/.well-known/jwks.json`);
  }
  return server;
}

/**
 * The demo, built, on loopback. The address is `localhost`, the one host name for which browsers
 * allow passkeys without TLS.
 *
 * @param {number} port
 * @param {string} [endpoint] where Cognito answers, instead of what the environment says
 * @param {NodeJS.ProcessEnv} [environment] more for it
 */
export function startDemo(port, endpoint, environment = {}) {
  return startNext('The demo', 'apps/demo', port, {
    ...(endpoint !== undefined && { COGNITO_ENDPOINT: endpoint }),
    ...environment,
  });
}

/** Next's command line, as the demo has it installed. */
const next = join(root, 'apps/demo/node_modules/next/dist/bin/next');

/**
 * Builds a Next app.
 * @param {string} name @param {string} folder
 * @returns {Promise<void>}
 * @throws {Error} when it does not build.
 */
export function buildNext(name, folder) {
  return new Promise((resolve, reject) => {
    const args = [next, 'build', join(root, folder)];
    start(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
      .once('error', reject)
      .once('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${name} did not build; what Next says is above.`));
      });
  });
}

/**
 * A Next app, built, on loopback.
 * @param {string} name @param {string} folder @param {number} port @param {NodeJS.ProcessEnv} [env]
 */
export function startNext(name, folder, port, env = {}) {
  const args = [next, 'start', join(root, folder), '-p', String(port), '-H', '127.0.0.1'];
  const url = `http://localhost:${port}`;
  return startServer({ name, args, url, env: { NODE_ENV: 'production', ...env } });
}
