import { ChallengeError } from '../challenge-error.ts';
import type { Transport } from './transport.ts';

/**
 * A transport whose code is loaded with its first call, or before that by `preload`: a page needs
 * none of it to show a form.
 * @throws {ChallengeError} from each call, `NetworkFailed` when the code does not come.
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
