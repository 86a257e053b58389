/** Type-checks an app with the packages' declarations, whatever `skipLibCheck` it has. */
import { join } from 'node:path';
import { CommandFailed, run } from './run.mjs';

/**
 * @param {string} folder of the app
 * @param {string} compiler the package it is in, e.g. `typescript`
 * @param {string} project e.g. `tsconfig.json`
 * @returns {Promise<number>} how many errors there are in other people's declarations: those are theirs
 * @throws {CommandFailed} with the errors in the app or in our declarations.
 */
export async function compile(folder, compiler, project) {
  const tsc = join(folder, 'node_modules', compiler, 'bin/tsc');
  const args = [tsc, '-p', project, '--skipLibCheck', 'false', '--pretty', 'false'];
  try {
    await run(process.execPath, args, { cwd: folder });
    return 0;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    // A message goes on in lines that are indented.
    const errors = error.output.trim().split(/\n(?=\S)/);
    const concerning = errors.filter((line) => !isOfOthers(line));
    if (concerning.length > 0) throw new CommandFailed('type errors', concerning.join('\n'));
    return errors.length;
  }
}

/** @param {string} line e.g. `node_modules/next/types.d.ts(1,2): error TS2304: …` */
function isOfOthers(line) {
  const [, file] = /^(\S+)\(\d+,\d+\): error/.exec(line) ?? [];
  const [, ...below] = file?.split('node_modules/') ?? [];
  const inside = below.at(-1);
  return inside !== undefined && !inside.startsWith('@countersign/');
}
