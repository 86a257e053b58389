import { existsSync, readFileSync } from 'node:fs';
import { homeRegion } from '@countersign/core/transport';
import { callsTo, every } from './calls.ts';
import type { DescribeOptions } from './describe-pool.ts';
import { type Ids, idsIn } from './ids-in.ts';
import { during, type Output } from './output.ts';
import { readPoolFile } from './pool-file.ts';
import type { Choice } from './terminal.ts';

/** The arguments that say which pool is meant. */
export interface Where {
  pool?: string | undefined;
  client?: string | undefined;
  from?: string | undefined;
  out: string;
  endpoint?: string | undefined;
}

/**
 * The ids that the arguments, the file of the deployment, or the pool's file itself have. The user
 * chooses what is missing, where there is a terminal.
 * @throws {Error} if an id is missing and nobody can be asked, or there is none to choose.
 */
export async function whichPool(where: Where, output: Output): Promise<DescribeOptions> {
  const { pool, client, from, out } = where;
  const found: Ids =
    from !== undefined
      ? idsIn(readFileSync(from, 'utf8'), from)
      : existsSync(out)
        ? idsOfPool(out)
        : {};
  const endpoint = where.endpoint ?? found.endpoint;
  const { terminal } = output;
  const choose = async (what: string, isOf: string, list: Promise<readonly Choice[]>) => {
    const choices = await during(output, `Reading the ${what}s …`, list);
    if (choices.length === 0) throw new Error(`There is no ${what}${isOf}. Create one first.`);
    return terminal?.choose(`Which ${what}?`, choices);
  };
  const userPoolId =
    pool ?? found.pool ?? (terminal && (await choose('user pool', '', poolsAt(endpoint))));
  // A client belongs to one pool: the file's is of no use to another one.
  const known = client ?? (userPoolId === (found.pool ?? userPoolId) ? found.client : undefined);
  const clientId =
    known ??
    (terminal && userPoolId
      ? await choose('app client', ` in ${userPoolId}`, clientsOf(userPoolId, endpoint))
      : undefined);
  if (!userPoolId || !clientId) throw new Error(whatIsMissing(userPoolId, out));
  return { userPoolId, clientId, endpoint };
}

const whatIsMissing = (userPoolId: string | undefined, out: string) =>
  userPoolId
    ? `Which app client? Pass --client, or --from a file that names it; ${out} does not.`
    : `Which user pool? Pass --pool, or --from a file that names it; ${out} does not.`;

async function poolsAt(endpoint: string | undefined): Promise<readonly Choice[]> {
  const call = await callsTo(endpoint);
  const pools = await every(async (NextToken) => {
    const page = await call('ListUserPools', { MaxResults: 60, ...NextToken });
    return { items: page.UserPools, next: page.NextToken };
  });
  return pools.map(({ Id = '', Name = '' }) => ({ value: Id, label: Name, hint: Id }));
}

async function clientsOf(UserPoolId: string, endpoint: string | undefined) {
  const call = await callsTo(endpoint, homeRegion(UserPoolId));
  const clients = await every(async (NextToken) => {
    const page = await call('ListUserPoolClients', { UserPoolId, MaxResults: 60, ...NextToken });
    return { items: page.UserPoolClients, next: page.NextToken };
  });
  return clients.map(({ ClientId = '', ClientName = '' }) => ({
    value: ClientId,
    label: ClientName,
    hint: ClientId,
  }));
}

function idsOfPool(out: string): Ids {
  const { userPoolId, clientId, endpoint } = readPoolFile(readFileSync(out, 'utf8'));
  return { pool: userPoolId, client: clientId, endpoint };
}
