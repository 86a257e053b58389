/** Generated tables in pages, each between comments that name the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

/**
 * @typedef {object} Tables
 * @property {string} page from the root, e.g. `docs/theming.md`
 * @property {string} command what makes them: `pnpm <command> --write`
 * @property {Readonly<Record<string, string>>} tables Markdown by the names in the marks
 */

/** @param {string} page */
export const readPage = (page) => readFileSync(join(root, page), 'utf8');

/** The text of the page with other tables between its marks. @param {string} text @param {Tables} made */
export function withTables(text, { page, command, tables }) {
  let written = text;
  for (const [name, table] of Object.entries(tables)) {
    const mark = `<!-- pnpm ${command} --write: ${name} -->`;
    const between = new RegExp(`(?<=${mark}\\n)[^]*?(?=<!-- end -->)`);
    if (!between.test(written)) throw new Error(`${page} has lost the marks of its ${name}.`);
    written = written.replace(between, () => `\n${table}\n\n`);
  }
  return written;
}

/** As it is before the formatter sets the columns. @param {string} text */
export const unpadded = (text) => text.replaceAll(/ +/g, ' ').replaceAll(/-{2,}/g, '---');
