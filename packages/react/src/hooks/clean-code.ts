import { plainDigits } from '../plain-digits.ts';

/**
 * A code as the service wants it: without the spaces and dashes it is often written with, and with
 * 0–9 for the digits of other scripts. Anything else stays, to be pointed out rather than lost.
 */
export function cleanCode(typed: string): string {
  return plainDigits(typed).replace(separators, '');
}

/** The same for pasted text, which may be the whole message: its one long run of digits. */
export function codeInPaste(pasted: string): string {
  const cleaned = cleanCode(pasted);
  if (/^\d*$/.test(cleaned)) return cleaned;
  const runs = plainDigits(pasted).match(/\d(?:[ -]?\d){3,}/g);
  return runs?.length === 1 ? cleanCode(runs[0] ?? '') : cleaned;
}

const separators = /[\s\p{Pd}\p{Cf}\u2212.]/gu;
