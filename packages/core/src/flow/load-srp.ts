import { ChallengeError } from '../challenge-error.ts';

type Srp = typeof import('./proofs.ts');

/**
 * Loads the code of SRP, which a sign-in without a password never needs.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export async function loadSrp(load: () => Promise<Srp> = () => import('./proofs.ts')) {
  try {
    return await load();
  } catch (cause) {
    throw new ChallengeError('NetworkFailed', { cause });
  }
}

/** Loads it before it is needed. When it does not come, whoever needs it says so. */
export function preloadSrp(): void {
  void loadSrp().catch(Boolean);
}
