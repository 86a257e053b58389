/**
 * The page with another table between its marks.
 * @param {string} page @param {string} table
 */
export function languagesPage(page, table) {
  const [before, after] = page.split(/(?<=<!-- pnpm locales --write -->\n)[\s\S]*(?=<!-- end -->)/);
  if (after === undefined) throw new Error('docs/languages.md has lost the marks of its table.');
  return `${before}\n${table}\n\n${after}`;
}
