import type { AuthFlow } from '@countersign/core/transport';

/** The ways a sign-in can begin, in the order they are offered. */
export const flows = [
  { name: 'USER_AUTH', label: 'Choose a way', hint: 'The name first, then a password or a code' },
  { name: 'USER_SRP_AUTH', label: 'Password, proved', hint: 'It never leaves the page' },
  { name: 'USER_PASSWORD_AUTH', label: 'Password, sent', hint: 'Over TLS, to Cognito' },
  { name: 'CUSTOM_AUTH', label: 'Questions', hint: 'Whatever the pool’s own triggers ask' },
] as const satisfies readonly { name: AuthFlow; label: string; hint: string }[];

/** The flow of that name, where it is one that the demo offers. */
export function flowOf(name: string | undefined): AuthFlow | undefined {
  return flows.find((flow) => flow.name === name)?.name;
}

/** How to begin: as asked for where the app client allows that, else the first way it allows. */
export function allowedFlow(allowed: readonly AuthFlow[], asked: string | undefined): AuthFlow {
  return allowed.find((flow) => flow === asked) ?? allowed[0] ?? flows[0].name;
}
