/** The README's table of sizes: its own lines hold measured figures, the others' stay as they are. */
import { kib } from './weigh.mjs';

/** @typedef {Pick<import('./weigh.mjs').Row, 'name' | 'size'>} Weighed */

const styles = '@countersign/react/styles.css';

/**
 * By the beginning of a line, in bold: the row whose gzip stands in each column.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const readmeLines = {
  'One code challenge alone': ['one code challenge alone', 'the styles of one code challenge'],
  '`<SignIn>` before the first answer': [
    '<SignIn> before the first answer, transport included',
    styles,
  ],
  'The flow without React': ['the flow with the fetch transport and SRP'],
  'Everything in one file': ['everything in one file', styles],
};

/** The figures that are no longer true. @param {string} readme @param {readonly Weighed[]} rows */
export function outOfDate(readme, rows) {
  return figures(rows).flatMap(({ line, column, name, bytes }) => {
    const stated = Number(cellsOf(readme, line)[column]);
    const measured = bytes / 1024;
    if (Math.abs(stated - measured) <= Math.max(0.1, measured * tolerance)) return [];
    return `README.md: “${line}” gives ${stated} KiB for ${name}, which weighs ${kib(bytes)}. Run pnpm bundles --write.`;
  });
}

// So that a line of code more is not a line of the README too.
const tolerance = 0.02;

/** The README with what was measured. @param {string} readme @param {readonly Weighed[]} rows */
export function rewritten(readme, rows) {
  return figures(rows).reduce((text, { line, column, bytes }) => {
    const cells = cellsOf(text, line);
    const before = cells.join('|');
    const width = cells[column]?.length ?? 0;
    cells[column] = ` ${kib(bytes)} `.padStart(width);
    return text.replace(before, () => cells.join('|'));
  }, readme);
}

/** @param {readonly Weighed[]} rows */
function figures(rows) {
  return Object.entries(readmeLines).flatMap(([line, names]) =>
    names.map((name, at) => {
      const row = rows.find((weighed) => weighed.name === name);
      if (!row) throw new Error(`README.md gives a figure for ${name}, which was not weighed.`);
      // The first cell is what stands before the first bar, the second says what it is.
      return { line, column: at + 2, name, bytes: row.size.gzip };
    }),
  );
}

/** @param {string} readme @param {string} line */
function cellsOf(readme, line) {
  return (readme.split('\n').find((text) => text.startsWith(`| **${line}**`)) ?? '').split('|');
}
