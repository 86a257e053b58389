/**
 * Removes characters from a username that Cognito does not allow: Unicode's control, format and
 * separator characters, most of which are invisible.
 * Source: Cognito API reference, InitiateAuth and SignUp, `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`.
 */
export const cleanName = (typed: string): string => typed.replace(/[\p{C}\p{Z}]/gu, '');

/**
 * Converts a phone number to E.164, the only format that Cognito takes: `+442079460958`. It reads
 * the digits of any script and the usual separators, and removes an optional `(0)`. For invalid
 * input it returns the rest, so that the form can report it.
 */
export const cleanPhone = (typed: string): string =>
  cleanName(plainDigits(typed))
    .replace(/^tel:|[([]0[)\]]|[()[\]./·・~ー\p{Pd}\u2212]/giu, '')
    .replace(/^00/, '+');

/** True for E.164. Each country has further rules. Source: ITU-T E.164. */
export const isPhoneNumber = (value: string): boolean => /^\+[1-9]\d{5,14}$/.test(value);

/** True if it looks like an email address. Only a delivered message proves more. */
export const isEmailAddress = (value: string): boolean => /^[^\s@]+@[^\s@]+$/.test(value);

/** Turns the digits of every script into 0–9, and full-width forms into plain ones. */
export const plainDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit);

// The digits of a script are ten consecutive characters from zero on, and the character before them
// is not a digit.
function asciiDigit(digit: string): string {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - before - 1)))
    before += 1;
  return `${before % 10}`;
}
