/**
 * The Redis that sessions are tested in: the one at `REDIS_URL`, else a server found on this machine,
 * or installed, for as long as the tests run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from './ports.mjs';
import { start, stop } from './processes.mjs';

/** @typedef {{ url: string, stop: () => Promise<void> }} Redis */

/**
 * A Redis to test with, or the sentence that says why there is none.
 * @returns {Promise<Redis | string>}
 */
export async function startRedis() {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: async () => {} };

  const server = findServer() ?? installServer();
  if (server === undefined) {
    return 'no Redis: set REDIS_URL, or install redis-server';
  }
  const port = await freePort();
  // On loopback, and nothing is written to disk.
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = start(server, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const up = await new Promise((resolve) => {
    child.stdout?.on('data', (text) => String(text).includes('Ready to accept') && resolve(true));
    child.once('error', () => resolve(false));
    child.once('close', () => resolve(false));
  });
  if (!up) return `${server} did not start: set REDIS_URL`;
  return { url: `redis://127.0.0.1:${port}`, stop: () => stop(child) };
}

function findServer() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['redis-server', 'valkey-server']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((place) => existsSync(place));
}

/** Debian's package, as root; its service is not started. */
function installServer() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No Redis on this machine: installing one for the tests of session stores.');
  if (run('update')) run('install', '-y', '--no-install-recommends', 'redis-server');
  return findServer();
}

/** @param {string[]} args */
function run(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return spawnSync('/usr/bin/apt-get', args, { stdio: 'inherit', env }).status === 0;
}
