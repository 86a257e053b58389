import { ChallengeError } from '../challenge-error.ts';
import type { readError } from '../response/read-error.ts';

/**
 * Begins to load what reads a refusal, which a page does not need before something was sent; gives
 * the way to wait for it.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export function loadReadError(): () => Promise<typeof readError> {
  const loading = import('../response/read-error.ts');
  // Whoever waits for it is told; nobody may ever need it.
  loading.catch(Boolean);
  return async () => {
    try {
      return (await loading).readError;
    } catch (cause) {
      throw new ChallengeError('NetworkFailed', { cause });
    }
  };
}
