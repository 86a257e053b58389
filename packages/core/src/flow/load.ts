import { ChallengeError } from '../challenge-error.ts';

/**
 * Loads the code of SRP, which a sign-in without a password never needs.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export const loadSrp = (load = () => import('./proofs.ts')) => loaded(load);

/**
 * Loads what decides and calls, which nobody needs before they have said who they are.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export const loadEngine = (load = () => import('./engine.ts')) => loaded(load);

/** Loads it before it is needed. When it does not come, whoever needs it says so. */
export const preload = (load: () => Promise<unknown>): void => void load().catch(Boolean);

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new ChallengeError('NetworkFailed', { cause });
  }
}
