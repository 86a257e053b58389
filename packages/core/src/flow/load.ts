import { ChallengeError } from '../challenge-error.ts';

/** Loads code ahead of time. It ignores a failure: the code that needs it reports that. */
export const preload = (load: () => Promise<unknown>): void => void load().catch(Boolean);

/**
 * Loads code that is needed now.
 * @throws {ChallengeError} `NetworkFailed` if it fails to load.
 */
export async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new ChallengeError('NetworkFailed', { cause });
  }
}
