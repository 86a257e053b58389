import { ChallengeError } from '../challenge-error.ts';

/** Loads it before it is needed. When it does not come, whoever needs it says so. */
export const preload = (load: () => Promise<unknown>): void => void load().catch(Boolean);

/**
 * The same, where it is needed.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new ChallengeError('NetworkFailed', { cause });
  }
}
