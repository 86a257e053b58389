import type { SignInOptions } from '../flow/sign-in-options.ts';
import type { AuthFlow } from '../operations/parameters.ts';

/**
 * Tells the developer, in the console, of an option that takes one of a few strings and got another,
 * which only TypeScript refuses. Once for each that `told` does not hold yet.
 */
export function checkOptions(options: SignInOptions, told: Set<string>): void {
  for (const [name, { values, matters }] of Object.entries(choices)) {
    const given: unknown = options[name as keyof typeof choices];
    if (given === undefined || (typeof given === 'string' && Object.hasOwn(values, given)))
      continue;
    const list = Object.keys(values).join(', ');
    if (told.has(name)) continue;
    told.add(name);
    console.error(
      `Countersign: ${name} is ${JSON.stringify(given)}, ${matters} Pass one of ${list}, or leave it out.`,
    );
  }
}

/** Why it matters, and what may be passed: an object, so that none can be missing. */
const choices: { authFlow: { matters: string; values: { [F in AuthFlow]: true } } } = {
  authFlow: {
    matters: 'which Cognito does not know, so nobody can sign in.',
    values: { USER_AUTH: true, USER_SRP_AUTH: true, USER_PASSWORD_AUTH: true, CUSTOM_AUTH: true },
  },
};
