import { misuse } from '../misuse.ts';
import type { FlowRules } from './flow.ts';
import type { SignInOptions } from './sign-in-options.ts';

/**
 * The app's settings, with defaults.
 * @throws {TypeError} if the flow needs a `userPoolId` and the options have none.
 */
export function rulesOf(options: SignInOptions): FlowRules {
  const { authFlow = 'USER_AUTH', srpFirst = false, userPoolId } = options;
  if ((authFlow === 'USER_SRP_AUTH' || srpFirst) && !userPoolId) {
    throw misuse(
      `${authFlow} got no userPoolId, which is part of the password proof. Pass userPoolId.`,
    );
  }
  return {
    authFlow,
    srpFirst,
    preferredChallenge: options.preferredChallenge,
    sessionSeconds: options.sessionSeconds ?? 180,
    resendSeconds: options.resendSeconds ?? 30,
    remembersDevices: options.deviceStore !== undefined,
  };
}
