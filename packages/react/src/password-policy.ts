/**
 * A pool's password policy. Cognito does not send it to clients, so the app provides it. Omitted
 * members default to `defaultPasswordPolicy`.
 * Source: Cognito API reference, PasswordPolicyType.
 */
export interface PasswordPolicy {
  minimumLength?: number;
  requireLowercase?: boolean;
  requireUppercase?: boolean;
  requireNumbers?: boolean;
  requireSymbols?: boolean;
}

/** Cognito's default policy. */
export const defaultPasswordPolicy: Required<PasswordPolicy> = {
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

export type PasswordRule = 'length' | 'lowercase' | 'uppercase' | 'number' | 'symbol' | 'spaces';

/** Fills in a policy's defaults. */
export function wholePolicy(policy: PasswordPolicy): Required<PasswordPolicy> {
  const said = Object.entries(policy).filter(([, value]) => value !== undefined);
  return { ...defaultPasswordPolicy, ...Object.fromEntries(said) };
}

/** Returns the rules of a policy, in display order, without `spaces`, which every pool has. */
export function rulesOf(policy: PasswordPolicy): PasswordRule[] {
  const whole = wholePolicy(policy);
  const asked: [PasswordRule, boolean][] = [
    ['length', whole.minimumLength > 1],
    ['lowercase', whole.requireLowercase],
    ['uppercase', whole.requireUppercase],
    ['number', whole.requireNumbers],
    ['symbol', whole.requireSymbols],
  ];
  return asked.filter(([, isAsked]) => isAsked).map(([rule]) => rule);
}

/**
 * Returns the rules that `password` does not meet: the policy's, and `spaces` if it starts or ends
 * with a space, which no pool accepts.
 */
export function unmetRules(password: string, policy: PasswordPolicy): PasswordRule[] {
  const whole = wholePolicy(policy);
  return [...rulesOf(policy), 'spaces' as const].filter((rule) => !isMet[rule](password, whole));
}

/**
 * Returns the policy in the format of password managers. Source: the `passwordrules` attribute, as
 * Safari reads it.
 */
export function passwordRulesAttribute(policy: PasswordPolicy): string {
  const whole = wholePolicy(policy);
  const classes = [
    whole.requireLowercase && 'required: lower;',
    whole.requireUppercase && 'required: upper;',
    whole.requireNumbers && 'required: digit;',
    whole.requireSymbols && 'required: [-!#$%&*+=?@^_];',
  ];
  return [`minlength: ${whole.minimumLength};`, ...classes].filter(Boolean).join(' ');
}

const isMet: Record<PasswordRule, (password: string, policy: Required<PasswordPolicy>) => boolean> =
  {
    length: (password, policy) => password.length >= policy.minimumLength,
    lowercase: (password) => /[a-z]/.test(password),
    uppercase: (password) => /[A-Z]/.test(password),
    number: (password) => /[0-9]/.test(password),
    // A space counts as a symbol unless it is first or last.
    symbol: (password) =>
      /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/.test(password) || /\S \S/.test(password),
    spaces: (password) => password === password.trim(),
  };
