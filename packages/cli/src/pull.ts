import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { poolOf } from '@countersign/core/pool';
import { changesBetween } from './changes.ts';
import { describePool } from './describe-pool.ts';
import { idsIn } from './ids-in.ts';
import type { Output } from './output.ts';
import { poolFile, readPoolFile } from './pool-file.ts';

export interface PullOptions {
  pool?: string | undefined;
  client?: string | undefined;
  from?: string | undefined;
  out: string;
  endpoint?: string | undefined;
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
  const { pool: userPoolId, client: clientId, endpoint } = idsOf(options, before);
  output.error(`Reading ${userPoolId} …`);
  const pool = poolOf(await describePool({ userPoolId, clientId, endpoint }));
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

/** The ids that the arguments, the file of the deployment, or the pool's file itself have. */
function idsOf({ pool, client, from, out, endpoint }: PullOptions, before: string | undefined) {
  const found =
    from !== undefined
      ? idsIn(readFileSync(from, 'utf8'), from)
      : before !== undefined
        ? idsOfPool(before)
        : {};
  const ids = { pool: pool ?? found.pool, client: client ?? found.client };
  if (!ids.pool || !ids.client)
    throw new Error(
      `Which ${ids.pool ? 'app client' : 'user pool'}? Pass --${ids.pool ? 'client' : 'pool'}, or --from a file that names it; ${out} does not.`,
    );
  return {
    pool: ids.pool,
    client: ids.client,
    endpoint: endpoint ?? (from === undefined ? found.endpoint : undefined),
  };
}

function idsOfPool(text: string) {
  const { userPoolId, clientId, endpoint } = readPoolFile(text);
  return { pool: userPoolId, client: clientId, endpoint };
}
