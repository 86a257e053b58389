/** Checks the links between pages and to files of the repository: every target must exist. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../workspace.mjs';
import { fencesOf } from './pages.mjs';
import { repositoryPath } from './repository.mjs';

/** @typedef {import('./pages.mjs').Page} Page */

// Code has no links; a text may have brackets of its own, as in [`[data-theme]`](…).
const link = /\]\(<?([^\s)>]+)>?(?: "[^"]*")?\)/g;
const reference = /^\[[^\]]+\]: <?([^\s>]+)/g;
/** `[text][name]`, whose address stands elsewhere on the page. */
const referring = /\]\[([^\]]+)\]/g;
/** A file or folder named in prose by its path from the root. `<name>` and `*` stand for many. */
const named =
  /`((?:\.storybook|apps|benchmarks|docs|e2e|examples|modes|packages|registry|scripts)\/[\w./@-]+)`/g;

/** @param {readonly Page[]} pages */
export function checkLinks(pages) {
  const texts = new Map(pages.map(({ path, text }) => [path, text]));
  let count = 0;
  const problems = [...pages.flatMap(undefinedReferences), ...pages.flatMap(unpacked)];
  const broken = pages.flatMap(({ path, text }) =>
    targetsOf(text).flatMap(({ line, target, from }) => {
      count++;
      const why = missing(from === 'root' ? '' : dirname(path), target, path, texts);
      return why === undefined ? [] : [`${path}:${line} ${target}: ${why}`];
    }),
  );
  return { problems: [...problems, ...broken], count };
}

/** @param {Page} page */
function undefinedReferences({ path, text }) {
  return prose(text).flatMap(({ line, at }) =>
    [...line.replaceAll(/`[^`]*`/g, '').matchAll(referring)]
      .filter(([, name]) => !text.includes(`\n[${name}]: `))
      .map(([, name]) => `${path}:${at + 1} [${name}]: no address is given`),
  );
}

/** npm shows and installs a README without the files around it. @param {Page} page */
function unpacked({ path, text }) {
  if (!/^packages\/[\w-]+\/README\.md$/.test(path)) return [];
  return targetsOf(text)
    .filter(({ target, from }) => from === 'page' && !target.startsWith('#'))
    .map(({ line, target }) => `${path}:${line} ${target}: write the address of the repository`);
}

/** @param {string} text @returns {{ line: number, target: string, from: 'page' | 'root' }[]} */
function targetsOf(text) {
  return prose(text).flatMap(({ line, at }) => {
    const links = [...line.matchAll(link), ...line.matchAll(reference)];
    const all = links.map(([, target = '']) => target);
    const here = all.filter((target) => !isElsewhere(target));
    const far = all.flatMap((target) => repositoryPath(target) ?? []);
    const files = [...line.matchAll(named)].map(([, target = '']) => target);
    return [
      ...here.map((target) => ({ line: at + 1, target, from: /** @type {const} */ ('page') })),
      ...far.map((target) => ({ line: at + 1, target, from: /** @type {const} */ ('root') })),
      ...files.map((target) => ({ line: at + 1, target, from: /** @type {const} */ ('root') })),
    ];
  });
}

/** An address, or a page inside the catalogue. @param {string} target */
const isElsewhere = (target) => /^([a-z][a-z+.-]*:|\?|\/\/)/i.test(target);

/** The lines outside of blocks. @param {string} text */
function prose(text) {
  const { lines, fences } = fencesOf(text);
  return lines
    .map((line, at) => ({ line, at }))
    .filter(({ at }) => !fences.some(({ first, end }) => at >= first - 1 && at <= end));
}

/**
 * @param {string} folder the target starts from @param {string} target @param {string} page
 * @param {ReadonlyMap<string, string>} texts
 */
function missing(folder, target, page, texts) {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(folder, decodeURI(path))).replace(/\/$/, '');
  const isThere = texts.has(file) || (!file.startsWith('..') && existsSync(join(root, file)));
  if (!isThere) return 'nothing is there';
  if (anchor === undefined) return undefined;
  const text = texts.get(file) ?? texts.get(`${file}/README.md`);
  if (text === undefined) return 'only a page has headings';
  return anchorsOf(text).has(anchor) ? undefined : 'no such heading';
}

/** As GitHub makes them: lower case, punctuation dropped, the second of a kind with `-1`. @param {string} text */
export function anchorsOf(text) {
  /** @type {Set<string>} */
  const anchors = new Set();
  for (const { line } of prose(text)) {
    const [, heading] = /^#{1,6} (.+)$/.exec(line) ?? [];
    if (heading === undefined) continue;
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[*`]/g, '');
    const anchor = words
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    let free = anchor;
    for (let nth = 1; anchors.has(free); nth++) free = `${anchor}-${nth}`;
    anchors.add(free);
  }
  return anchors;
}
