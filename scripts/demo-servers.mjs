/** The two servers of the demo, as `pnpm demo` and the end-to-end tests start them. */
import { join } from 'node:path';
import { start, stop } from './processes.mjs';
import { root } from './workspace.mjs';

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {Promise<string>} ended resolves with its name when the server ends
 * @property {() => Promise<void>} stop
 */

/**
 * The emulator, built, on loopback, with the demo's users and triggers.
 * @param {number} port
 */
export function startEmulator(port) {
  const seed = join(root, 'apps/demo/seed.json');
  const script = join(root, 'packages/emulator/dist/bin.js');
  const triggers = join(root, 'apps/demo/triggers');
  const args = [script, '--port', String(port), '--seed', seed, '--lambdas', triggers];
  // It refuses to run where NODE_ENV says production.
  const env = { NODE_ENV: 'development' };
  return serve('The emulator', args, `http://127.0.0.1:${port}`, '/_emulator/users', env);
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
  const next = join(root, 'apps/demo/node_modules/next/dist/bin/next');
  const args = [next, 'start', join(root, 'apps/demo'), '-p', String(port), '-H', '127.0.0.1'];
  const env = {
    ...(endpoint !== undefined && { COGNITO_ENDPOINT: endpoint }),
    NODE_ENV: 'production',
    ...environment,
  };
  return serve('The demo', args, `http://localhost:${port}`, '/', env);
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {string} url
 * @param {string} probe a path that answers 200 when the server is up
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Server>}
 */
async function serve(name, args, url, probe, env) {
  const child = start(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => child.once('close', () => resolve(name)));
  const server = { url, ended, stop: () => stop(child) };

  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const outcome = await Promise.race([answers(url + probe), ended]);
    if (outcome === name) throw new Error(`${name} ended before it answered at ${url}.`);
    if (outcome === true) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await server.stop();
  throw new Error(`${name} did not answer at ${url} within a minute.`);
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return response.ok;
  } catch {
    return false;
  }
}
