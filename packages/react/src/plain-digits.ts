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
