/**
 * What a pool asks of a password. Cognito tells no client; the app that knows its pool says so.
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

export type PasswordRule = 'length' | 'lowercase' | 'uppercase' | 'number' | 'symbol';

/** The rules of a policy, in the order they are shown. */
export function rulesOf(policy: PasswordPolicy): PasswordRule[] {
  const asked: [PasswordRule, boolean | undefined][] = [
    ['length', (policy.minimumLength ?? 0) > 1],
    ['lowercase', policy.requireLowercase],
    ['uppercase', policy.requireUppercase],
    ['number', policy.requireNumbers],
    ['symbol', policy.requireSymbols],
  ];
  return asked.filter(([, isAsked]) => isAsked).map(([rule]) => rule);
}

/** The rules `password` does not meet yet. */
export function unmetRules(password: string, policy: PasswordPolicy): PasswordRule[] {
  return rulesOf(policy).filter((rule) => !isMet[rule](password, policy));
}

/** The same for password managers. Source: the `passwordrules` attribute, as Safari reads it. */
export function passwordRulesAttribute(policy: PasswordPolicy): string {
  const classes = [
    policy.requireLowercase && 'required: lower;',
    policy.requireUppercase && 'required: upper;',
    policy.requireNumbers && 'required: digit;',
    policy.requireSymbols && 'required: [-!#$%&*+=?@^_];',
  ];
  return [`minlength: ${policy.minimumLength ?? 1};`, ...classes].filter(Boolean).join(' ');
}

const isMet: Record<PasswordRule, (password: string, policy: PasswordPolicy) => boolean> = {
  length: (password, policy) => password.length >= (policy.minimumLength ?? 0),
  lowercase: (password) => /[a-z]/.test(password),
  uppercase: (password) => /[A-Z]/.test(password),
  number: (password) => /[0-9]/.test(password),
  // A space counts unless it stands first or last.
  symbol: (password) =>
    /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/.test(password) || /\S \S/.test(password),
};
