import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 * @throws {Error} with its last lines, unless they were shown, if it fails or is aborted.
 */
export type Run = (command: string, args: readonly string[], folder: string) => Promise<void>;

/** On Windows, npm and the others are scripts of the shell. */
const shell = process.platform === 'win32';

export const runUntil =
  (signal: AbortSignal, isShown = false): Run =>
  (command, args, folder) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: folder,
        shell,
        signal,
        stdio: isShown ? ['ignore', 'inherit', 'inherit'] : 'pipe',
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (text) => {
          said += text;
        });
      const fail = (why: string) => {
        const lines = said.trim().split('\n').slice(-15).join('\n');
        reject(new Error(`${[command, ...args].join(' ')} ${why}\n${lines}`.trimEnd()));
      };
      child.on('error', ({ message }) => fail(`failed: ${message}`));
      child.on('close', (code) => (code === 0 ? resolve() : fail(`ended with ${code}.`)));
    });

/** Runs commands side by side until one of them ends or the signal aborts; then none is left. */
export async function runBeside(
  commands: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const children = commands.map((line) => {
    const [command = '', ...args] = line.split(' ');
    // In a group of its own: the scripts of a package manager start processes of their own.
    return spawn(command, args, {
      cwd: folder,
      shell,
      detached: !shell,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  });
  const ends = children.map((child) => {
    const failed = new Promise((resolve) => child.once('error', resolve));
    return Promise.race([failed, new Promise((resolve) => child.once('close', resolve))]);
  });
  const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
  await Promise.race([...ends, aborted]);
  for (const child of children) endGroup(child);
  await Promise.all(ends);
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(shell ? pid : -pid, 'SIGTERM');
  } catch {
    // It ended in the meantime.
  }
}
