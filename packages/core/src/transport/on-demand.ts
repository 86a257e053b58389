import { ChallengeError } from '../challenge-error.ts';
import type { Transport } from './transport.ts';

/**
 * A transport whose code loads with `preload` or the first call, because a page can show its form
 * without it.
 * @throws {ChallengeError} `NetworkFailed` from each call, if the code fails to load.
 */
export function onDemand(load: () => Promise<Transport>): Transport {
  let loading: Promise<Transport> | undefined;
  const ready = async () => {
    loading ??= load();
    try {
      return await loading;
    } catch (cause) {
      loading = undefined;
      throw new ChallengeError('NetworkFailed', { cause });
    }
  };
  const transport: Transport = async (operation, input, options) =>
    (await ready())(operation, input, options);
  return Object.assign(transport, { preload: () => void ready().catch(() => {}) });
}
