import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { State } from '../model/state.ts';

/**
 * Returns the pool whose domain a host is: `<prefix>.localhost`, the service's own name of it
 * (`<prefix>.auth.<region>.amazoncognito.com`), or a custom domain.
 */
export function poolOfHost({ pools }: State, hostname: string): Pool | undefined {
  const prefix = /^([a-z0-9-]+)\.(?:localhost|auth\.[a-z0-9-]+\.amazoncognito\.com)$/.exec(
    hostname,
  )?.[1];
  return [...pools.values()].find(
    ({ domains }) => domains.get(hostname)?.custom ?? domains.get(prefix ?? '')?.custom === false,
  );
}

/**
 * Finds a client among those that an endpoint serves: at a domain those of its pool, at any other
 * address, such as 127.0.0.1, those of all pools that have a domain.
 */
export function findOAuthClient(
  { pools, clientPools }: State,
  domain: Pool | undefined,
  clientId: string,
): { pool: Pool; client: Client } | undefined {
  const pool = pools.get(clientPools.get(clientId) ?? '');
  const client = pool?.clients.get(clientId);
  if (!pool || !client || pool.domains.size === 0 || (domain && domain !== pool)) return undefined;
  return { pool, client };
}
