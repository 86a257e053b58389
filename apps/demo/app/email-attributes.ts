import { attributeInput } from '@countersign/react/parts';
import type { ComponentProps } from 'react';

const { attributes, normalize, isValid } = attributeInput({ name: 'email', kind: 'email' });

/** Of a field for the address that somebody signs in with: password managers keep theirs under it. */
export const emailAttributes: ComponentProps<'input'> = {
  ...attributes,
  autoComplete: 'username',
  autoCorrect: 'off',
  required: true,
};

/** The address that was typed, as the sign-in sends it. */
export const cleanEmail = normalize;

/** What such a field is held to. Whether anybody has the address, the service decides. */
export const emailRules = {
  required: true,
  validate: (typed: string) => isValid(cleanEmail(typed)),
};
