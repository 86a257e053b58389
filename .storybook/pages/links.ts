/** Where the links of a page lead in the catalogue, in its Markdown files, and beyond them. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fencesOf } from '../../scripts/docs/pages.mjs';
import { repositoryPath, repositoryUrl } from '../../scripts/docs/repository.mjs';
import { root } from '../../scripts/workspace.mjs';
import { type CataloguePage, cataloguePages, textOf } from './pages.ts';

const inline = /((?<!!\[[^\]]*)\]\()<?([^\s)>]+)>?(?=(?: "[^"]*")?\))/g;
const reference = /^(\[[^\]]+\]: )<?([^\s>]+)>?/g;
const picture = /( (?:src|srcset)="|!\[[^\]]*\]\()([^")]+)(?=[")])/g;

/** How a link to another page of the catalogue is written. */
export type LinkToPage = (page: CataloguePage, anchor: string) => string;

/**
 * The page without comments and with links that work away from the repository.
 *
 * @param toPictures the way to the folder of the catalogue, in which pictures have their own paths
 */
export function textFor(page: CataloguePage, toPage: LinkToPage, toPictures = ''): string {
  const { lines, fences } = fencesOf(withoutComments(textOf(page.path)));
  const isCode = (at: number) => fences.some(({ first, end }) => at >= first - 1 && at <= end);
  return lines
    .map((line, at) => {
      // What stands after the language is for the check of the docs.
      if (isCode(at)) return line.replace(/^( *```+\w+).*$/, '$1');
      return line
        .replace(inline, (_, before: string, to: string) => before + leadingTo(to, page, toPage))
        .replace(reference, (_, before: string, to: string) => before + leadingTo(to, page, toPage))
        .replace(
          picture,
          (_, before: string, to: string) => before + toPictures + pictureAt(to, page),
        );
    })
    .join('\n');
}

function leadingTo(target: string, from: CataloguePage, toPage: LinkToPage): string {
  const [, id] = /^\?path=\/docs\/([\w-]+)$/.exec(target) ?? [];
  const known = cataloguePages.find((page) => page.id === id);
  if (known) return toPage(known, '');
  const path = repositoryPath(target) ?? relativePath(target, from);
  if (path === undefined) return target;
  const [file = '', hash] = path.split('#');
  const anchor = hash === undefined ? '' : `#${hash}`;
  const page = cataloguePages.find((one) => one.path === file || one.path === `${file}/README.md`);
  return page ? toPage(page, anchor) : repositoryUrl(kindOf(file), file) + anchor;
}

/** From the root. Nothing for an address, and for a place on the same page. */
function relativePath(target: string, from: CataloguePage): string | undefined {
  if (/^([a-z][a-z+.-]*:|[?#]|\/\/)/i.test(target)) return undefined;
  return normalize(join(dirname(from.path), target)).replace(/\/(?=#|$)/, '');
}

function kindOf(path: string): 'tree' | 'blob' {
  const at = join(root, path);
  return existsSync(at) && statSync(at).isDirectory() ? 'tree' : 'blob';
}

/** `staticDirs` of main.ts copies the pictures to the same paths. */
const pictureAt = (target: string, from: CataloguePage): string =>
  normalize(join(dirname(from.path), target));

/** Comments outside of code: what a block takes for granted, and the marks of generated tables. */
function withoutComments(text: string): string {
  const { lines, fences } = fencesOf(text);
  const kept: string[] = [];
  let inComment = false;
  for (const [at, line] of lines.entries()) {
    const isCode = fences.some(({ first, end }) => at >= first - 1 && at <= end);
    if (!(isCode || inComment) && line.startsWith('<!--')) inComment = true;
    if (!inComment) kept.push(line);
    else if (line.endsWith('-->')) inComment = false;
  }
  return kept.join('\n').replace(/\n{3,}/g, '\n\n');
}
