/** Splits a key into groups of four, as people type it: `JBSW`, `Y3DP`, … */
export const groupKey = (secretCode: string): string[] => secretCode.match(/.{1,4}/gsu) ?? [];

/** Spells a key for screen readers: letter by letter, with a pause between groups. */
export const spellKey = (secretCode: string): string =>
  groupKey(secretCode)
    .map((group) => [...group].join(' '))
    .join(', ');
