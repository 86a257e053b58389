/** The sizes in pages: ours as they weigh now, the peers' as `pnpm bench` last weighed them. */
import { readResult } from '../../benchmarks/report/results.mjs';
import { kib } from './weigh.mjs';

/** @typedef {Pick<import('./weigh.mjs').Row, 'name' | 'size'>} Weighed */

const styles = '@countersign/react/styles.css';

/**
 * Ours, by the beginning of a line in bold: the row whose gzip stands in each column.
 * @public for benchmarks/sizes/run.mjs
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ownLines = {
  'One code challenge alone': ['one code challenge alone', 'the styles of one code challenge'],
  '`<SignIn>` before its form is usable': [
    '<SignIn> before its form is usable, transport included',
    'the styles of the first screen',
  ],
  '`<SignIn>` with the flow': ['<SignIn> with the flow, which follows', styles],
  'The flow without React': ['the flow with the fetch transport and SRP'],
  'Everything in one file': ['everything in one file', styles],
};

const { peers } = readResult('sizes');

/** What the peers weigh, as `pnpm bench` found it. @type {readonly Weighed[]} */
const peerRows = peers.flatMap(({ name, js, css }) => [
  { name, size: { raw: 0, gzip: js, brotli: 0 } },
  ...(css === undefined ? [] : [{ name: stylesOf(name), size: { raw: 0, gzip: css, brotli: 0 } }]),
]);

const ours = Object.fromEntries(
  Object.entries(ownLines).map(([line, names]) => [`**${line}**`, names]),
);

/** Columns by page and the beginning of a line. @type {Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>} */
export const lines = {
  'docs/comparison.md': {
    ...ours,
    ...Object.fromEntries(
      peers.map(({ name, css }) => [name, css === undefined ? [name] : [name, stylesOf(name)]]),
    ),
  },
  'README.md': {
    'KiB before the form is usable': [
      '<SignIn> before its form is usable, transport included',
      'Amplify UI `<Authenticator>`',
    ],
  },
};

/** @param {string} name */
function stylesOf(name) {
  return `the styles of ${name}`;
}

/**
 * The outdated figures. Ours may be 2 % off, so that not every new line of code changes a page.
 * @param {string} page its path from the root @param {string} text @param {readonly Weighed[]} rows
 */
export function outOfDate(page, text, rows) {
  return figures(page, rows).flatMap(({ line, column, name, bytes }) => {
    const stated = Number(cellsOf(text, line)[column]);
    const measured = bytes / 1024;
    const isPeer = peerRows.some((peer) => peer.name === name);
    const tolerance = isPeer ? 0.05 : Math.max(0.1, measured * 0.02);
    if (Math.abs(stated - measured) <= tolerance) return [];
    return `${page}: “${line}” gives ${stated} KiB for ${name}, which weighs ${kib(bytes)}. Run pnpm bundles --write.`;
  });
}

/** The page with what was measured. @param {string} page @param {string} before @param {readonly Weighed[]} rows */
export function rewritten(page, before, rows) {
  return figures(page, rows).reduce((text, { line, column, bytes }) => {
    const cells = cellsOf(text, line);
    const old = cells.join('|');
    const width = cells[column]?.length ?? 0;
    cells[column] = ` ${kib(bytes)} `.padStart(width);
    return text.replace(old, () => cells.join('|'));
  }, before);
}

/** @param {string} page @param {readonly Weighed[]} rows */
function figures(page, rows) {
  return Object.entries(lines[page] ?? {}).flatMap(([line, names]) =>
    names.map((name, at) => {
      const row = [...rows, ...peerRows].find((weighed) => weighed.name === name);
      if (!row) throw new Error(`${page} gives a figure for ${name}, which was not weighed.`);
      // The first cell is what stands before the first bar, the second says what it is.
      return { line, column: at + 2, name, bytes: row.size.gzip };
    }),
  );
}

/** @param {string} text @param {string} line */
function cellsOf(text, line) {
  return (text.split('\n').find((row) => row.startsWith(`| ${line}`)) ?? '').split('|');
}
