import { tmpdir } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { run } from './run.ts';

/** Returns the executable of a Node that is new enough: this one, else that of npm's package `node`. */
export async function nodeFor(oldest = 0): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return process.execPath;
  const args = ['--yes', `node@${oldest}`, '--print', 'process.execPath'];
  return (await run('npx', args, tmpdir())).trim();
}

/** Returns the executable of the oldest Node that we support. */
export async function oldestNode(): Promise<string> {
  const args = ['--yes', 'node@20.19.0', '--print', 'process.execPath'];
  return (await run('npx', args, tmpdir())).trim();
}

/** The environment in which commands such as `npm` run in this Node. */
export const pathWith = (node: string) => ({
  PATH: `${dirname(node)}${delimiter}${process.env['PATH']}`,
});
