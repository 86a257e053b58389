import type { AuthFlow } from '@countersign/core/transport';

/** The ways a sign-in can begin, in the order they are offered. */
export const flows = [
  'USER_AUTH',
  'USER_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'CUSTOM_AUTH',
] as const satisfies readonly AuthFlow[];

/** The flow of that name, where it is one that the demo offers. */
export function flowOf(name: string | undefined): AuthFlow | undefined {
  return flows.find((flow) => flow === name);
}

/** How to begin: as asked for where the app client allows that, else the first way it allows. */
export function allowedFlow(allowed: readonly AuthFlow[], asked: string | undefined): AuthFlow {
  return allowed.find((flow) => flow === asked) ?? allowed[0] ?? flows[0];
}
