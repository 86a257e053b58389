import type { AuthFlow } from '@countersign/core/transport';

/** The ways a sign-in can begin, in the order they are offered; the first is the default. */
export const flows = [
  { name: 'USER_AUTH', label: 'Choose a way', hint: 'The name first, then a password or a code' },
  { name: 'USER_SRP_AUTH', label: 'Password, proved', hint: 'It never leaves the page' },
  { name: 'USER_PASSWORD_AUTH', label: 'Password, sent', hint: 'Over TLS, to Cognito' },
] as const satisfies readonly { name: AuthFlow; label: string; hint: string }[];

/** The flow that a query asks for, or the default. */
export function flowOf(name: string | undefined): AuthFlow {
  return flows.find((flow) => flow.name === name)?.name ?? flows[0].name;
}
