import { loaded } from './load.ts';

/**
 * Loads the code of SRP, which a sign-in without a password never needs.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export const loadSrp = (load = () => import('./proofs.ts')) => loaded(load);
