/** Makes the repository's Markdown pages of the catalogue: each as it is shown, and as a file beside it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../../scripts/workspace.mjs';
import { textFor } from './links.ts';
import { markdownFiles } from './markdown-files.ts';
import { type CataloguePage, made, markdownPages } from './pages.ts';

const asPage = /\.md\?page$/;

export function markdownPagesPlugin(): Plugin {
  return {
    name: 'countersign-pages',
    enforce: 'pre',
    load(id) {
      if (!asPage.test(id)) return undefined;
      const file = id.replace(/\?page$/, '');
      this.addWatchFile(file);
      const page = markdownPages.find(({ path }) => path === relative(root, file));
      if (!page) throw new Error(`${file} is not in the list of .storybook/pages/pages.ts.`);
      const text = textFor(page, ({ id }, anchor) => `?path=/docs/${id}${anchor}`);
      return `export default ${JSON.stringify(text)};`;
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(markdownFiles()))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * Writes a file of MDX for each page, as Storybook lists nothing else.
 *
 * @returns the files, for `stories`, in the order of the list
 */
export function writeListedPages(): string[] {
  const folder = join(root, made);
  mkdirSync(folder, { recursive: true });
  const files = markdownPages.map((page, at) => {
    const name = `${String(at).padStart(2, '0')}-${page.id}.mdx`;
    return { name, text: listed(page) };
  });
  const there = readdirSync(folder);
  for (const name of there)
    if (!files.some((file) => file.name === name)) rmSync(join(folder, name));
  for (const { name, text } of files) {
    // An unchanged file stays as it is: other processes watch it.
    if (!there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text)
      writeFileSync(join(folder, name), text);
  }
  return files.map(({ name }) => `./pages/made/${name}`);
}

const listed = ({ path, group, name }: CataloguePage) =>
  [
    importing('{ Meta }', '@storybook/addon-docs/blocks'),
    importing('{ MarkdownPage }', '../../blocks/markdown-page.tsx'),
    importing('text', `../../../${path}?page`),
    `\n<Meta title=${JSON.stringify(`${group}/${name}`)} />`,
    '\n<MarkdownPage text={text} />\n',
  ].join('\n');

const importing = (what: string, from: string) => `import ${what} from ${JSON.stringify(from)};`;
