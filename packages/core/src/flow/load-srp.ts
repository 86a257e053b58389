import { loaded } from './load.ts';

/**
 * Loads the SRP code. Sign-ins without a password never need it.
 * @throws {ChallengeError} `NetworkFailed` if it fails to load.
 */
export const loadSrp = (load = () => import('./proofs.ts')) => loaded(load);
