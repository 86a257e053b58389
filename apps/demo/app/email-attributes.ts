import type { ComponentProps } from 'react';

/** Of a field for the address that somebody signs in with: password managers keep theirs under it. */
export const emailAttributes: ComponentProps<'input'> = {
  type: 'email',
  inputMode: 'email',
  autoComplete: 'username',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  dir: 'ltr',
  required: true,
};

/** What may be an address. Whether anybody has it, the service decides. */
export const emailPattern = /^\s*\S+@\S+\.\S+\s*$/;
