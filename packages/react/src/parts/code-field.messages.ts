/** Texts of `<CodeField>`. Group: `parts`. */
export const messages = {
  codeRequired: 'Enter the code.',
  codeFormat: 'Use digits only.',
  codeLength_one: 'Enter the {count} digit of the code.',
  codeLength_other: 'Enter all {count} digits of the code.',
  codeFilled: 'The code from your text message has been filled in.',
} as const;
