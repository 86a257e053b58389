import type { AuthFlow } from '../operations/parameters.ts';

/**
 * Tells the developer, in the console, of an option that takes one of a few strings and got another,
 * which only TypeScript refuses. Once for each that `reported` does not hold yet.
 */
export function checkOptions(options: object, reported: Set<string>): void {
  const passed: Readonly<Record<string, unknown>> = { ...options };
  for (const [name, [values, effect]] of Object.entries(choices)) {
    const value = passed[name];
    if (value === undefined || reported.has(name)) continue;
    if (typeof value === 'string' && Object.hasOwn(values, value)) continue;
    reported.add(name);
    console.error(
      `Countersign: ${name} is ${JSON.stringify(value)}, so ${effect}. ` +
        `Pass one of ${Object.keys(values).join(', ')}, or leave it out.`,
    );
  }
}

/** What may be passed, none of which can be missing, and what comes of anything else. */
const choices: {
  authFlow: Choice<AuthFlow>;
  /** `<SignIn>` hands on all that it is given. */
  identifier: Choice<'any' | 'email' | 'phone' | 'username'>;
} = {
  authFlow: [
    { USER_AUTH: 1, USER_SRP_AUTH: 1, USER_PASSWORD_AUTH: 1, CUSTOM_AUTH: 1 },
    'nobody can sign in',
  ],
  identifier: [
    { any: 1, email: 1, phone: 1, username: 1 },
    'people are asked for any kind of name',
  ],
};

type Choice<S extends string> = [values: { [K in S]: 1 }, effect: string];
