/** A server as a child process, there once it answers. */
import { patience } from '../patience.mjs';
import { start, stop } from './processes.mjs';

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {Promise<string>} ended resolves with its name when the server ends
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server and waits until it answers.
 *
 * @param {object} options
 * @param {string} options.name for what is said when it does not, e.g. `The demo`
 * @param {string[]} options.args what Node is to run
 * @param {string} [options.node] the executable of another Node than the one that runs this
 * @param {string} options.url
 * @param {string} [options.probe] a path that answers 200 when the server is up
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<Server>}
 * @throws {Error} when it ends before that, or says nothing for `patience.start`.
 */
export async function startServer({
  name,
  args,
  node = process.execPath,
  url,
  probe = '/',
  cwd,
  env,
}) {
  const child = start(node, args, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => child.once('close', () => resolve(name)));
  const server = { url, ended, stop: () => stop(child) };

  const deadline = Date.now() + patience.start;
  while (Date.now() < deadline) {
    const outcome = await Promise.race([answers(url + probe), ended]);
    if (outcome === name) throw new Error(`${name} ended before it answered at ${url}.`);
    if (outcome === true) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await server.stop();
  throw new Error(`${name} did not answer at ${url} within ${patience.start / 60_000} minutes.`);
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience.wait) });
    return response.ok;
  } catch {
    return false;
  }
}
