/** Texts of `<PasswordRules>`. Group: `parts`. */
export const messages = {
  rules: 'Your password needs:',
  ruleLength_one: 'At least {count} character',
  ruleLength_other: 'At least {count} characters',
  ruleLowercase: 'A lowercase letter',
  ruleUppercase: 'An uppercase letter',
  ruleNumber: 'A number',
  ruleSymbol: 'A symbol',
  ruleSpaces: 'No space at the start or end',
  ruleMet: 'Met: {rule}.',
  ruleUnmet: 'Not met yet: {rule}.',
} as const;
