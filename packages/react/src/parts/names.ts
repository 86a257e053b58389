/**
 * A name by which Cognito knows somebody, without what can be no part of one: whatever Unicode calls
 * a control, format or separator character, most of which nobody sees.
 * Source: Cognito API reference, InitiateAuth and SignUp, `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`.
 */
export const cleanName = (typed: string): string => typed.replace(/[\p{C}\p{Z}]/gu, '');

/**
 * A phone number in the one form that Cognito takes, E.164: `+442079460958`. Reads any script's
 * digits and the usual ways to write one; an optional zero, `(0)`, is dialled at home only. What is
 * no number comes back as what is left of it, to be pointed out.
 */
export const cleanPhone = (typed: string): string =>
  cleanName(plainDigits(typed))
    .replace(/^tel:|[([]0[)\]]|[()[\]./·・~ー\p{Pd}\u2212]/giu, '')
    .replace(/^00/, '+');

/** Whether it is in that form. The country decides the rest of it. Source: ITU-T E.164. */
export const isPhoneNumber = (value: string): boolean => /^\+[1-9]\d{5,14}$/.test(value);

/** Whether it looks like an email address. Only a message that arrives can tell more. */
export const isEmailAddress = (value: string): boolean => /^[^\s@]+@[^\s@]+$/.test(value);

/** Text with 0–9 for the digits of every script, and full-width forms as plain ones. */
export const plainDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit);

// The digits of a script are ten in a row, from zero on, and what stands before a row is no digit.
function asciiDigit(digit: string): string {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - before - 1)))
    before += 1;
  return `${before % 10}`;
}
