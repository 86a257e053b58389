/** Readers of what sections show: Cognito's answer may hold anything in place of a text or a date. */

const maxShown = 100;

/**
 * Returns text as a page can show it: in one line, without characters that turn the text around them
 * from right to left, and cut after `max` characters. Undefined if nothing is left, or it is not a text.
 */
export function shownText(value: unknown, max = maxShown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Cut before anything else, so that a huge text costs nothing.
  const line = value
    .slice(0, 4 * max)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= max) return line || undefined;
  return `${characters.slice(0, max).join('')}…`;
}

const lastMoment = 8.64e15;

/** Returns a date of the wire, in seconds, as ms since the epoch. Undefined if it is not a date. */
export function momentOf(seconds: unknown): number | undefined {
  const ms = typeof seconds === 'number' ? seconds * 1000 : Number.NaN;
  return Math.abs(ms) <= lastMoment ? ms : undefined;
}

/** Leaves out rows of a list without an id, and rows with the id of an earlier one. */
export function withIds<T>(rows: readonly T[], idOf: (row: T) => string): readonly T[] {
  const seen = new Set(['']);
  return rows.filter((row) => !seen.has(idOf(row)) && seen.add(idOf(row)));
}

/** Returns an id of the wire; empty if it is not a text. */
export const idOf = (value: unknown): string => (typeof value === 'string' ? value : '');
