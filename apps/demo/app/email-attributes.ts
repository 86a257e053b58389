import { attributeInput } from '@countersign/react/parts';
import type { ComponentProps } from 'react';

const { attributes, normalize, isValid } = attributeInput({ name: 'email', kind: 'email' });

/** Attributes of a field for the email address that is the username, for password managers. */
export const emailAttributes: ComponentProps<'input'> = {
  ...attributes,
  autoComplete: 'username',
  autoCorrect: 'off',
  required: true,
};

/** The address that was typed, as the sign-in sends it. */
export const cleanEmail = normalize;

/** The rules of such a field. Only Cognito knows whether an address belongs to a user. */
export const emailRules = {
  required: true,
  validate: (typed: string) => isValid(cleanEmail(typed)),
};
