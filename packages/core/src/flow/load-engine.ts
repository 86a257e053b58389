import { loaded } from './load.ts';

/**
 * Loads the code that makes decisions and calls. The user needs it once they submit a username.
 * @throws {ChallengeError} `NetworkFailed` if it fails to load.
 */
export const loadEngine = (load = () => import('./engine.ts')) => loaded(load);
