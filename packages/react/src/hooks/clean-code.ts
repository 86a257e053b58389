import { plainDigits } from '../parts/names.ts';

/**
 * Cleans a code while the user types: removes spaces, dashes and invisible characters, and turns
 * the digits of other scripts into 0–9. It returns text with any other character unchanged, so that
 * the form can report it.
 */
export function cleanCode(typed: string): string {
  const text = plain(typed);
  return bare.test(text) ? text.replace(/\D/g, '') : typed;
}

/**
 * Finds the code in a text, e.g. a whole message: the only run of digits that is not a date or
 * time. It returns text with no such run, or several, unchanged. Paste, submit and a server that
 * reads the form all use it.
 */
export function codeInPaste(pasted: string): string {
  const text = plain(pasted);
  // Without other characters, only a four-digit year makes a date: `12-11-26` may be a code.
  const undated = text
    .replace(inWords, '\n')
    .replace(dated, (date) =>
      isDateOrTime(date) && (!bare.test(text) || /\d{4}/.test(date)) ? '\n' : date,
    )
    .trim();
  if (bare.test(undated) && (undated || !text)) return joined(undated);
  const runs = [...undated.matchAll(run)].filter(isNoPartOfAWord).map(([found]) => joined(found));
  const different = [...new Set(runs)];
  // Removing a date in words leaves its year.
  const [code, ...others] =
    different.length > 1 ? different.filter((found) => !/^(19|20)..$/.test(found)) : different;
  return code === undefined || others.length > 0 ? pasted : code;
}

/** Normalizes digits, spaces and dashes, and removes invisible characters. */
const plain = (text: string): string =>
  plainDigits(text)
    .replace(unseen, '')
    .replace(/[\p{Pd}\u2212ー]/gu, '-')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .trim();

const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu;

/** Digits and separators. */
const bare = /^[\d .-]*$/;

/** Text that may be a date or a time. */
const dated = /\b\d{1,4}(?:[-./:] ?\d{1,4})+(?!\d)/g;

/** Dates with words for month or year, and UTC offsets. */
const inWords =
  /(?:\p{L}{3,9}[ .]{1,2}\d{1,2}[ ,]|\b\d{1,2}[ ./-]{0,2}(?:de )?\p{L}{3,10}[ ./-]?)[ /]?(?:de )?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?[年년]|(?:\+|UTC-|GMT-)\d{4}\b/gu;

/** At least four digits: shorter runs are hours, days or minutes. */
const run = /\d(?:[ -]?\d){3,}/g;

/** The digits of a run. If the message repeats the code, returns it once. */
function joined(text: string): string {
  const groups = text.split(/[ .-]+/).filter(Boolean);
  const [first = ''] = groups;
  const isRepeated = first.length >= 4 && groups.every((group) => group === first);
  return isRepeated ? first : groups.join('');
}

/** In scripts with spaces between words, a letter next to a digit is a typo or a name: `12O456`. */
function isNoPartOfAWord({ 0: found, index, input = '' }: RegExpMatchArray): boolean {
  const at = index ?? 0;
  return !/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(
    input.slice(Math.max(at - 1, 0), at) + input.charAt(at + found.length),
  );
}

/**
 * True for `28.11.`, `2026-11-28`, `11/28/26`, `12:30:45`; false for `123-456`, which only codes
 * look like.
 */
function isDateOrTime(text: string): boolean {
  const groups = text.split(/[-./:] ?/);
  const long = groups.filter(({ length }) => length > 2);
  if (long.length > 1 || long.some(({ length }) => length > 4)) return false;
  if (/[./:]/.test(text)) return groups.length > 2 || long.length === 0;
  const [one = 0, other = 0] = groups.filter(({ length }) => length < 3).map(Number);
  const [month, day] = one < other ? [one, other] : [other, one];
  return groups.length === 3 && month > 0 && month < 13 && day < 32;
}
