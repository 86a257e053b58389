import { misuse } from '../misuse.ts';
import type { FlowRules } from './flow.ts';
import type { SignInOptions } from './sign-in-options.ts';

/**
 * What the app decided, with the defaults of what it left out.
 * @throws {TypeError} when the flow needs a `userPoolId` and there is none.
 */
export function rulesOf(options: SignInOptions): FlowRules {
  const { authFlow = 'USER_AUTH', srpFirst = false, userPoolId } = options;
  if ((authFlow === 'USER_SRP_AUTH' || srpFirst) && !userPoolId) {
    throw misuse(
      `${authFlow} got no userPoolId, and its name is part of what is proved. Pass userPoolId.`,
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
