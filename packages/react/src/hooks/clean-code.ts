/**
 * A code as the service wants it: without the spaces and dashes it is often written with, and with
 * 0–9 for the digits of other scripts. Anything else stays, to be pointed out rather than lost.
 */
export function cleanCode(typed: string): string {
  return typed.normalize('NFKC').replace(separators, '').replace(otherDigits, asciiDigit);
}

/** The same for pasted text, which may be the whole message: its one long run of digits. */
export function codeInPaste(pasted: string): string {
  const cleaned = cleanCode(pasted);
  if (/^\d*$/.test(cleaned)) return cleaned;
  const runs = pasted
    .normalize('NFKC')
    .replace(otherDigits, asciiDigit)
    .match(/\d(?:[ -]?\d){3,}/g);
  return runs?.length === 1 ? cleanCode(runs[0] ?? '') : cleaned;
}

const separators = /[\s\p{Pd}\p{Cf}\u2212.]/gu;
const otherDigits = /(?![0-9])\p{Nd}/gu;

// The digits of a script are ten in a row, and what stands before its zero is no digit.
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero -= 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return `${code - zero}`;
  }
  return digit;
}
