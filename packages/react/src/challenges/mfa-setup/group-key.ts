/** A key in fours, as people read and type it: `JBSW`, `Y3DP`, … */
export const groupKey = (secretCode: string): string[] => secretCode.match(/.{1,4}/gsu) ?? [];

/** The same for the ear: letter by letter, with a pause between groups. */
export const spellKey = (secretCode: string): string =>
  groupKey(secretCode)
    .map((group) => [...group].join(' '))
    .join(', ');
