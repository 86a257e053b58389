/**
 * A table in Markdown, its figures to the right; words are in the first column and in those
 * without a head.
 * @param {readonly string[]} heads @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((head, at) => (at === 0 || head === '' ? '---' : '---:'));
  return [heads, rule, ...rows].map(line).join('\n');
}
