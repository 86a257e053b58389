import type { ComponentProps } from 'react';
import { isEmailAddress } from '../parts/email-address.ts';
import { isPhoneNumber, normalisePhone } from '../parts/phone.ts';

/** What people of this pool sign in with. */
export type IdentifierKind = 'any' | 'email' | 'phone' | 'username';

/** How somebody is asked who they are. */
interface Identifier {
  attributes: ComponentProps<'input'>;
  /** Brings what was typed into the form the service knows it by. */
  nameOf(typed: string): string;
  /** Whether it may be sent so. Whether anybody has it, the service decides. */
  isValid(username: string): boolean;
}

const trimmed = (typed: string): string => typed.trim();

/** A number with its country code is one; without it may be anything, so it stays as typed. */
const numberOr = (typed: string): string => {
  const number = normalisePhone(typed);
  return /^\s*\+/.test(typed) && isPhoneNumber(number) ? number : trimmed(typed);
};

const anything = (): boolean => true;

// The token is `username` whatever the name looks like, and `webauthn` would be a promise nobody
// keeps: Cognito makes a passkey's options only once it knows the user.
export const identifiers: { [K in IdentifierKind]: Identifier } = {
  any: { attributes: { type: 'text' }, nameOf: numberOr, isValid: anything },
  email: {
    attributes: { type: 'email', inputMode: 'email' },
    nameOf: trimmed,
    isValid: isEmailAddress,
  },
  phone: {
    attributes: { type: 'tel', inputMode: 'tel', dir: 'ltr' },
    nameOf: normalisePhone,
    isValid: isPhoneNumber,
  },
  username: { attributes: { type: 'text' }, nameOf: trimmed, isValid: anything },
};
