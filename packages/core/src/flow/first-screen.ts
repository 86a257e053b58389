import { identify } from './begin.ts';
import { rulesOf } from './rules.ts';
import type { SignInOptions } from './sign-in-options.ts';
import type { Identify } from './state.ts';

export { hasStoredSignIn } from './resume-key.ts';

/**
 * Returns the first state of `createSignIn(options)`. It needs no code of the flow, so a page can
 * show its form while that code loads.
 * @throws {TypeError} when the flow needs a `userPoolId` and there is none.
 */
export const firstScreen = (options: SignInOptions): Identify =>
  identify(rulesOf(options), options.username ?? '');
