import type { AuthFlow } from '../operations/parameters.ts';

/**
 * Logs an error for each option whose value is not in its list, which only TypeScript checks. Skips
 * the names in `reported`, and adds each name that it logs.
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
        `Pass one of ${Object.keys(values).join(', ')}, or omit it.`,
    );
  }
}

/** The values of each option, complete by type, and the effect of any other value. */
const choices: {
  authFlow: Choice<AuthFlow>;
  /** `<SignIn>` passes on all of its props. */
  identifier: Choice<'any' | 'email' | 'phone' | 'username'>;
} = {
  authFlow: [
    { USER_AUTH: 1, USER_SRP_AUTH: 1, USER_PASSWORD_AUTH: 1, CUSTOM_AUTH: 1 },
    'nobody can sign in',
  ],
  identifier: [{ any: 1, email: 1, phone: 1, username: 1 }, 'the form asks for any kind of name'],
};

type Choice<S extends string> = [values: { [K in S]: 1 }, effect: string];
