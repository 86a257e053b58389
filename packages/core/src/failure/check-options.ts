/**
 * Logs an error for each option that is missing, or whose value is not in its list: TypeScript does
 * not check all of it. Skips the names in `reported`, and adds each name that it logs.
 */
export function checkOptions(options: object, reported: Set<string>): void {
  const passed: Readonly<Record<string, unknown>> = { ...options };
  for (const name of ['transport', 'clientId']) {
    if (passed[name] !== undefined || reported.has(name)) continue;
    reported.add(name);
    console.error(
      `Countersign: ${name} is missing, so nobody can sign in. Pass it, or put <SignIn> into a ` +
        '<SessionProvider>.',
    );
  }
  for (const [name, values, effect] of choices) {
    const value = passed[name];
    if (
      value === undefined ||
      reported.has(name) ||
      values.split(', ').some((one) => one === value)
    ) {
      continue;
    }
    reported.add(name);
    console.error(`Countersign: ${name} is ${jsonOf(value)}, so ${effect}. Pass one of ${values}.`);
  }
}

/** A value as JSON; the name of its type if it has none, as a BigInt, a cycle or a function. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

/** The values of each option, and the effect of any other. `<SignIn>` passes on all of its props. */
const choices = [
  ['authFlow', 'USER_AUTH, USER_SRP_AUTH, USER_PASSWORD_AUTH, CUSTOM_AUTH', 'nobody can sign in'],
  ['identifier', 'any, email, phone, username', 'the form asks for any name'],
] as const;
