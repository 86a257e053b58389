/**
 * What a pool asks of a password. Cognito tells no client; the app that knows its pool says so. What
 * is left out is as in `defaultPasswordPolicy`.
 * Source: Cognito API reference, PasswordPolicyType.
 */
export interface PasswordPolicy {
  minimumLength?: number;
  requireLowercase?: boolean;
  requireUppercase?: boolean;
  requireNumbers?: boolean;
  requireSymbols?: boolean;
}

/** What a pool asks when nobody changed it. */
export const defaultPasswordPolicy: Required<PasswordPolicy> = {
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

export type PasswordRule = 'length' | 'lowercase' | 'uppercase' | 'number' | 'symbol' | 'spaces';

/** A policy with the default for what it leaves out. */
export function wholePolicy(policy: PasswordPolicy): Required<PasswordPolicy> {
  const said = Object.entries(policy).filter(([, value]) => value !== undefined);
  return { ...defaultPasswordPolicy, ...Object.fromEntries(said) };
}

/** The rules of a policy, in the order they are shown. What every pool asks, `spaces`, is none of them. */
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
 * The rules `password` does not meet yet: those of the policy, and `spaces` where it begins or ends
 * with one, which no pool takes.
 */
export function unmetRules(password: string, policy: PasswordPolicy): PasswordRule[] {
  const whole = wholePolicy(policy);
  return [...rulesOf(policy), 'spaces' as const].filter((rule) => !isMet[rule](password, whole));
}

/** The same for password managers. Source: the `passwordrules` attribute, as Safari reads it. */
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
    // A space counts unless it stands first or last.
    symbol: (password) =>
      /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/.test(password) || /\S \S/.test(password),
    spaces: (password) => password === password.trim(),
  };
