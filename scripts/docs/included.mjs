/**
 * Files that a page shows whole, between marks as generated tables have them:
 * `<!-- pnpm generate --write: include examples/vite/src/app.tsx -->`. Their own check covers them.
 */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../workspace.mjs';

const mark = /^<!-- pnpm generate --write: (include (\S+)) -->$/gm;

/** The blocks of a page, by the name in their marks. @param {string} text @returns {Record<string, string>} */
export function includedFiles(text) {
  return Object.fromEntries(
    [...text.matchAll(mark)].map(([, name = '', path = '']) => {
      const code = readFileSync(join(root, path), 'utf8').trimEnd();
      return [name, `\`\`\`${extname(path).slice(1)}\n${code}\n\`\`\``];
    }),
  );
}

/** True of a fence that shows such a file. @param {readonly string[]} lines @param {number} fence */
export function isIncluded(lines, fence) {
  const before = lines.slice(0, fence).findLast((line) => line.trim() !== '');
  return /^<!-- pnpm generate --write: include /.test(before ?? '');
}
