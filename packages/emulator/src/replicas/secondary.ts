import { Faults } from '../faults.ts';
import { handle } from '../http/handle.ts';
import { Lambdas } from '../lambdas/lambdas.ts';
import type { TriggerHandlers } from '../lambdas/trigger.ts';
import type { State } from '../model/state.ts';
import type { Service } from '../service.ts';
import { Sessions } from '../sign-in/sessions.ts';
import { asReplica } from './settings.ts';

/**
 * Serves the replicas that another emulator's pools have in a region. Users, tokens, inbox and clock
 * are shared; sessions and faults are the region's own.
 * @param primary the service of the other emulator, which a reset replaces
 */
export function createSecondary(
  primary: () => Promise<Service>,
  region: string,
  triggers: TriggerHandlers,
) {
  const faults = new Faults();
  const lambdas = new Lambdas(triggers, faults);
  const bySession: State['sessions'] = new Map();
  let sessions: Sessions | undefined;

  async function here(): Promise<Service> {
    const shared = await primary();
    const { state, clock, config } = shared;
    sessions ??= new Sessions(bySession, clock.now, config.limits.sessions);
    const pools = [...state.pools.values()].flatMap((pool) =>
      pool.replica?.region === region ? [[pool.id, asReplica(pool, pool.replica)] as const] : [],
    );
    return {
      ...shared,
      state: { ...state, sessions: bySession, pools: new Map(pools) },
      sessions,
      lambdas,
      faults,
      config: { ...config, region },
      secondary: true,
    };
  }

  async function reset(): Promise<void> {
    bySession.clear();
    faults.clear();
  }

  return {
    fetch: async (request: Request, from?: { sourceIp?: string }): Promise<Response> =>
      handle(await here(), { reset }, request, from?.sourceIp ?? '127.0.0.1'),
    faults,
    reset,
  };
}
