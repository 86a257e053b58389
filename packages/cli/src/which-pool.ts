import { existsSync, readFileSync } from 'node:fs';
import type { DescribeOptions } from './describe-pool.ts';
import { idsIn } from './ids-in.ts';
import { readPoolFile } from './pool-file.ts';

/** The arguments that say which pool is meant. */
export interface Where {
  pool?: string | undefined;
  client?: string | undefined;
  from?: string | undefined;
  out: string;
  endpoint?: string | undefined;
}

/**
 * The ids that the arguments, the file of the deployment, or the pool's file itself have.
 * @throws {Error} if none of them has one.
 */
export function whichPool({ pool, client, from, out, endpoint }: Where): DescribeOptions {
  const found =
    from !== undefined
      ? idsIn(readFileSync(from, 'utf8'), from)
      : existsSync(out)
        ? idsOfPool(out)
        : {};
  const { userPoolId, clientId } = {
    userPoolId: pool ?? found.pool,
    clientId: client ?? found.client,
  };
  if (!userPoolId || !clientId)
    throw new Error(
      `Which ${userPoolId ? 'app client' : 'user pool'}? Pass --${userPoolId ? 'client' : 'pool'}, or --from a file that names it; ${out} does not.`,
    );
  return { userPoolId, clientId, endpoint: endpoint ?? found.endpoint };
}

function idsOfPool(out: string) {
  const { userPoolId, clientId, endpoint } = readPoolFile(readFileSync(out, 'utf8'));
  return { pool: userPoolId, client: clientId, endpoint };
}
