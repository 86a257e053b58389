import { cleanName, cleanPhone, isEmailAddress, isPhoneNumber } from '../parts/names.ts';

/** What people of this pool sign in with. */
export type IdentifierKind = 'any' | 'email' | 'phone' | 'username';

/** How somebody is asked who they are. */
interface Identifier {
  /** Of its keyboard. */
  inputMode: 'email' | 'tel' | undefined;
  /** Brings what was typed into the form the service knows it by. */
  nameOf(typed: string): string;
  /** Whether it may be sent so. Whether anybody has it, the service decides. */
  isValid(username: string): boolean;
}

const anyName = (typed: string): string => {
  const number = cleanPhone(typed);
  return isPhoneNumber(number) ? number : cleanName(typed);
};

const anything = (): boolean => true;

// The token is `username` whatever the name looks like, and `webauthn` would be a promise nobody
// keeps: Cognito makes a passkey's options only once it knows the user.
export const identifiers: { [K in IdentifierKind]: Identifier } = {
  any: { inputMode: undefined, nameOf: anyName, isValid: anything },
  email: { inputMode: 'email', nameOf: cleanName, isValid: isEmailAddress },
  phone: { inputMode: 'tel', nameOf: cleanPhone, isValid: isPhoneNumber },
  username: { inputMode: undefined, nameOf: cleanName, isValid: anything },
};

/** Plain JavaScript passes any string. */
export const isKind = (kind: string | undefined): kind is IdentifierKind =>
  `${kind}` in identifiers;
