import { plainDigits } from '../parts/names.ts';

/**
 * A code while it is typed, for the eye: without the spaces, dashes and invisible characters it is
 * often written with, and with 0–9 for the digits of other scripts. With anything else in it the
 * text stays as it was typed, to be pointed out rather than lost.
 */
export function cleanCode(typed: string): string {
  const text = plain(typed);
  return bare.test(text) ? text.replace(/\D/g, '') : typed;
}

/**
 * The code in a text, which may be the whole message that carried it: the one run of digits that is
 * neither a date nor a time. Where there is no such run, or several, the text stays as it is. A
 * paste, a submit and a server that reads a form all read a code by this.
 */
export function codeInPaste(pasted: string): string {
  const text = plain(pasted);
  // Of digits alone only a year makes a date: `12-11-26` may be a code.
  const undated = text
    .replace(inWords, '\n')
    .replace(dated, (date) =>
      isDateOrTime(date) && (!bare.test(text) || /\d{4}/.test(date)) ? '\n' : date,
    )
    .trim();
  if (bare.test(undated) && (undated || !text)) return joined(undated);
  const runs = [...undated.matchAll(run)].filter(isNoPartOfAWord).map(([found]) => joined(found));
  const different = [...new Set(runs)];
  // A date in words leaves its year.
  const [code, ...others] =
    different.length > 1 ? different.filter((found) => !/^(19|20)..$/.test(found)) : different;
  return code === undefined || others.length > 0 ? pasted : code;
}

/** The same text with one kind of digit, space and dash, and with nothing that nobody sees. */
const plain = (text: string): string =>
  plainDigits(text)
    .replace(unseen, '')
    .replace(/[\p{Pd}\u2212ー]/gu, '-')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .trim();

const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu;

/** Digits, and what they are split by. */
const bare = /^[\d .-]*$/;

/** What may be a date or a time. */
const dated = /\b\d{1,4}(?:[-./:] ?\d{1,4})+(?!\d)/g;

/** A date with a month or a year in words, and how far a time zone is from UTC. */
const inWords =
  /(?:\p{L}{3,9}[ .]{1,2}\d{1,2}[ ,]|\b\d{1,2}[ ./-]{0,2}(?:de )?\p{L}{3,10}[ ./-]?)[ /]?(?:de )?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?[年년]|(?:\+|UTC-|GMT-)\d{4}\b/gu;

/** At least four digits: what is shorter is an hour, a day, or how many minutes are left. */
const run = /\d(?:[ -]?\d){3,}/g;

/** The digits of a run; of one that is written several times, once. */
function joined(text: string): string {
  const groups = text.split(/[ .-]+/).filter(Boolean);
  const [first = ''] = groups;
  const isRepeated = first.length >= 4 && groups.every((group) => group === first);
  return isRepeated ? first : groups.join('');
}

/** In scripts that part their words, a letter beside a digit is a slip or a name: `12O456`. */
function isNoPartOfAWord({ 0: found, index, input = '' }: RegExpMatchArray): boolean {
  const at = index ?? 0;
  return !/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(
    input.slice(Math.max(at - 1, 0), at) + input.charAt(at + found.length),
  );
}

/** `28.11.`, `2026-11-28`, `11/28/26`, `12:30:45`; not `123-456`, as only a code is written. */
function isDateOrTime(text: string): boolean {
  const groups = text.split(/[-./:] ?/);
  const long = groups.filter(({ length }) => length > 2);
  if (long.length > 1 || long.some(({ length }) => length > 4)) return false;
  if (/[./:]/.test(text)) return groups.length > 2 || long.length === 0;
  const [one = 0, other = 0] = groups.filter(({ length }) => length < 3).map(Number);
  const [month, day] = one < other ? [one, other] : [other, one];
  return groups.length === 3 && month > 0 && month < 13 && day < 32;
}
