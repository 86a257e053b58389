/** Commands whose output only matters when they fail. */
import { patience } from '../patience.mjs';
import { start, stop } from '../running/processes.mjs';

/** A command that ended with anything but 0, and all it wrote. */
export class CommandFailed extends Error {
  /** @param {string} message @param {string} output */
  constructor(message, output) {
    super(`${message}:\n${indented(output)}`);
    this.output = output;
  }
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} what it wrote to stdout
 * @throws {CommandFailed} also when it takes longer than `patience.command`.
 */
export function run(command, args, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const watchdog = setTimeout(() => void stop(child), patience.command);
    let output = '';
    let errors = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(watchdog);
      if (code === 0) return resolve(output);
      const how = code === null ? 'was stopped' : `ended with ${code}`;
      const words = [command, ...args].map((word) => word.split('/').at(-1)).join(' ');
      reject(new CommandFailed(`\`${words}\` in ${cwd} ${how}`, output + errors));
    });
  });
}

/** The last lines: tools say what failed at the end. @param {string} text */
function indented(text) {
  return text
    .trim()
    .split('\n')
    .slice(-40)
    .map((line) => `    ${line}`)
    .join('\n');
}
