import { cleanName, cleanPhone, isEmailAddress, isPhoneNumber } from '../parts/names.ts';

/** What users of this pool sign in with. */
export type IdentifierKind = 'any' | 'email' | 'phone' | 'username';

/** How the first screen, or a sign-up, asks for the username. */
export interface Identifier {
  /** The input's keyboard. */
  inputMode: 'email' | 'tel' | undefined;
  /** Converts user input into the service's format. */
  nameOf(typed: string): string;
  /** True if the name can be sent. The service decides whether an account has it. */
  isValid(username: string): boolean;
}

const anyName = (typed: string): string => {
  const number = cleanPhone(typed);
  return isPhoneNumber(number) ? number : cleanName(typed);
};

const anything = (): boolean => true;

// Use the token `username` for every kind of name, without `webauthn`: Cognito creates a passkey's
// options only once it knows the user.
export const identifiers: { [K in IdentifierKind]: Identifier } = {
  any: { inputMode: undefined, nameOf: anyName, isValid: anything },
  email: { inputMode: 'email', nameOf: cleanName, isValid: isEmailAddress },
  phone: { inputMode: 'tel', nameOf: cleanPhone, isValid: isPhoneNumber },
  username: { inputMode: undefined, nameOf: cleanName, isValid: anything },
};

/** Plain JavaScript may pass any string. */
export const isKind = (kind: string | undefined): kind is IdentifierKind =>
  `${kind}` in identifiers;
