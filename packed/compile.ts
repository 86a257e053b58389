import { join } from 'node:path';
import { run } from '../scripts/running/processes.mjs';

/**
 * Type-checks an app with the packages' declarations, whatever `skipLibCheck` it has.
 *
 * @param compiler the package it is in, e.g. `typescript`
 * @param project e.g. `tsconfig.json`
 * @returns the errors in the app or in our declarations; those of others are theirs
 */
export async function compile(
  folder: string,
  compiler: string,
  project: string,
): Promise<string[]> {
  const tsc = join(folder, 'node_modules', compiler, 'bin/tsc');
  const args = [tsc, '-p', project, '--skipLibCheck', 'false', '--pretty', 'false'];
  const { code, output, errors } = await run(process.execPath, args, { cwd: folder });
  // A message goes on in lines that are indented.
  return code === 0
    ? []
    : `${output}${errors}`
        .trim()
        .split(/\n(?=\S)/)
        .filter(isOurs);
}

/** @param line e.g. `node_modules/next/types.d.ts(1,2): error TS2304: …` */
function isOurs(line: string): boolean {
  const [, file] = /^(\S+)\(\d+,\d+\): error/.exec(line) ?? [];
  // Astro writes these declarations.
  if (file?.startsWith('.astro/')) return false;
  const [, ...below] = file?.split('node_modules/') ?? [];
  const inside = below.at(-1);
  return inside === undefined || inside.startsWith('@countersign/');
}
