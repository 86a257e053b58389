import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { poolOf } from '@countersign/core/pool';
import { changesBetween } from './changes.ts';
import { describePool } from './describe-pool.ts';
import { during, type Output } from './output.ts';
import { poolFile, readPoolFile } from './pool-file.ts';
import { type Where, whichPool } from './which-pool.ts';

export interface PullOptions extends Where {
  check: boolean;
}

/**
 * Writes the pool's file, or with `check` compares it. Returns the exit code.
 * @throws {Error} saying which id, file or call failed.
 */
export async function pull(options: PullOptions, output: Output): Promise<number> {
  const { out, check } = options;
  const before = existsSync(out) ? readFileSync(out, 'utf8') : undefined;
  if (check && before === undefined)
    throw new Error(`${out} does not exist. Run "countersign pull" once and commit the file.`);
  const which = await whichPool(options, output);
  const read = during(output, `Reading ${which.userPoolId} …`, describePool(which));
  const pool = poolOf(await read);
  const text = poolFile(pool);
  if (!check) {
    if (before !== text) writeFileSync(out, text);
    output.log(before === text ? `${out} is up to date.` : `Wrote ${out}.`);
    return 0;
  }
  const changes = changesBetween(readPoolFile(before ?? ''), pool);
  if (changes.length === 0) {
    output.log(`${out} is up to date.`);
    return 0;
  }
  output.error(`${out} is out of date. Run "countersign pull".`);
  for (const { member, from, to, means } of changes)
    output.error(`  ${member}: ${from} → ${to}\n    ${means}`);
  return 1;
}
