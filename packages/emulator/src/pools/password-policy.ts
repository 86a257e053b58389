import type { Input } from '../input.ts';
import type { PasswordPolicy, Pool } from '../model/pool.ts';
import { ServiceError } from '../service-error.ts';

export function readPasswordPolicy(
  input: Input | undefined,
  unusedAccountDays: number | undefined,
): PasswordPolicy {
  return {
    minimumLength: input?.integer('MinimumLength') ?? 8,
    uppercase: input?.flag('RequireUppercase') ?? input === undefined,
    lowercase: input?.flag('RequireLowercase') ?? input === undefined,
    numbers: input?.flag('RequireNumbers') ?? input === undefined,
    symbols: input?.flag('RequireSymbols') ?? input === undefined,
    historySize: input?.integer('PasswordHistorySize') ?? 0,
    temporaryDays: input?.integer('TemporaryPasswordValidityDays') ?? unusedAccountDays ?? 7,
  };
}

/** @throws {ServiceError} InvalidPasswordException naming the rule that the password breaks. */
export function checkPolicy(pool: Pool, password: string): void {
  const broken = brokenRule(pool, password);
  if (broken)
    throw new ServiceError(
      'InvalidPasswordException',
      `Password does not conform to policy: ${broken}`,
    );
}

/** Returns the first rule that the password breaks, in Cognito's words. */
function brokenRule(pool: Pool, password: string): string | undefined {
  const policy = pool.settings.passwordPolicy;
  const rules: [boolean, string][] = [
    [Array.from(password).length < policy.minimumLength, 'Password not long enough'],
    [policy.uppercase && !/[A-Z]/.test(password), 'Password must have uppercase characters'],
    [policy.lowercase && !/[a-z]/.test(password), 'Password must have lowercase characters'],
    [policy.numbers && !/[0-9]/.test(password), 'Password must have numeric characters'],
    [
      // A space inside the password counts as a symbol.
      // Source: developer guide, "Adding user pool password requirements".
      policy.symbols && !/[ ^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/.test(password),
      'Password must have symbol characters',
    ],
  ];
  return rules.find(([broken]) => broken)?.[1];
}
