/**
 * Tells the developer, in the console, of an option that is missing, or that takes one of a few strings
 * and got another: TypeScript does not refuse all of it. Once for each that `told` does not hold yet.
 */
export function checkOptions(options: object, told: Set<string>): void {
  const given: Readonly<Record<string, unknown>> = { ...options };
  for (const name of ['transport', 'clientId']) {
    if (given[name] !== undefined || told.has(name)) continue;
    told.add(name);
    console.error(
      `Countersign: ${name} is missing, so nobody can sign in. Pass it, or put <SignIn> into a ` +
        '<SessionProvider>.',
    );
  }
  for (const [name, values, effect] of choices) {
    const value = given[name];
    if (value === undefined || told.has(name) || values.split(', ').some((one) => one === value)) {
      continue;
    }
    told.add(name);
    console.error(
      `Countersign: ${name} is ${JSON.stringify(value)}, so ${effect}. Pass one of ${values}.`,
    );
  }
}

/** What may be passed, and what comes of anything else. `<SignIn>` hands on all that it is given. */
const choices = [
  ['authFlow', 'USER_AUTH, USER_SRP_AUTH, USER_PASSWORD_AUTH, CUSTOM_AUTH', 'nobody can sign in'],
  ['identifier', 'any, email, phone, username', 'any name is asked for'],
] as const;
