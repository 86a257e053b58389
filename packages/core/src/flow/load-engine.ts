import { loaded } from './load.ts';

/**
 * Loads what decides and calls, which nobody needs before they have said who they are.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export const loadEngine = (load = () => import('./engine.ts')) => loaded(load);
