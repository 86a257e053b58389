/** Child processes that never outlive the script that started them. */
import { spawn } from 'node:child_process';
import { patience } from '../patience.mjs';
import { root, toolEnvironment } from '../workspace.mjs';
import { watchLauncher } from './launcher.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();
let stopping = false;

// However this process ends, short of being killed outright.
process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/**
 * Starts a command in a process group of its own, so that what it starts ends with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} [options]
 */
export function start(command, args, { cwd = root, env = {}, stdio = 'inherit' } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...toolEnvironment(), ...env },
    stdio,
    detached: true,
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Ends a child and all it started: asks, then insists after five seconds.
 * @param {ChildProcess} child
 */
export async function stop(child) {
  if (!running.has(child)) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
  await closed;
  clearTimeout(insist);
}

/**
 * Runs a command to its end, and stops it when it takes longer than `patience.command`.
 *
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shown?: boolean }} [options] `shown` passes on what
 *   it writes as it comes
 * @returns {Promise<{ code: number | null, output: string, errors: string }>} no code when it was stopped
 */
export function run(command, args, { cwd = root, env = {}, shown = false } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const watchdog = setTimeout(() => void stop(child), patience.command);
    let output = '';
    let errors = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (shown) process.stdout.write(chunk);
    });
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
      if (shown) process.stderr.write(chunk);
    });
    child.once('error', (error) => resolve({ code: 1, output, errors: error.message }));
    child.once('close', (code) => {
      clearTimeout(watchdog);
      resolve({ code, output, errors });
    });
  });
}

export async function stopAll() {
  await Promise.all([...running].map(stop));
}

/**
 * Has Ctrl-C, a termination, a closed terminal and the end of npx end every child before this
 * process.
 *
 * @param {number} [exitCode] by default the shell's: 128 and the signal's number
 */
export function stopAllOnSignals(exitCode) {
  /** @param {number} number */
  const end = async (number) => {
    if (stopping) return;
    stopping = true;
    await stopAll();
    process.exit(exitCode ?? 128 + number);
  };
  process.on('SIGHUP', () => end(1));
  process.on('SIGINT', () => end(2));
  process.on('SIGTERM', () => end(15));
  watchLauncher(() => end(15));
}

/** Once a signal came, never resolves: children that end then are no news, and none may start. */
export async function holdIfStopping() {
  if (stopping) await new Promise(() => {});
}

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
