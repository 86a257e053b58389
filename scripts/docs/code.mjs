/**
 * Type-checks the ts and tsx blocks of pages, all in one run of the compiler, each as a file of its
 * own in which every line keeps its number.
 *
 * - A first line such as `// lib/auth.ts` names the file, which other blocks of the page then import.
 * - What a block takes for granted stands before it in a comment that readers do not see:
 *   `<!-- with: declare const request: Request; -->`, over several lines if need be.
 * - A block sees the packages of the folder its page is in, and of the root. Another folder can be
 *   named after the language: `ts packages/emulator`. Where that one is not part of the workspace and
 *   not installed, its blocks are only parsed, and counted.
 * - A block that shows a file of the repository is left to the check of that file: `included.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transform } from 'esbuild';
import { bin, root } from '../workspace.mjs';
import { isIncluded } from './included.mjs';
import { fencesOf } from './pages.mjs';

/** @typedef {import('./pages.mjs').Page} Page */

/**
 * @typedef {object} Block
 * @property {string} page
 * @property {number} line of its first line of code, from 1
 * @property {'ts' | 'tsx'} language
 * @property {string} folder whose packages it sees
 * @property {string} file where it belongs beside the other blocks of its page
 * @property {string} code with the lines of the page before it blank, except its `with:` lines
 */

const checked = /^(tsx?)(?: (\S+))?$/;
const unchecked = /^(jsx?|mjs|javascript|typescript)\b/;
const fileName = /^\/\/ ([\w./[\]-]+\.tsx?)\b/;

/** @param {readonly Page[]} pages @param {(folder: string) => boolean} [isInstalled] */
export async function checkCode(pages, isInstalled = hasPackages) {
  const problems = pages.flatMap(problemsOfFences);
  const blocks = pages.flatMap(blocksOf);
  problems.push(...problemsOfNames(blocks));
  for (const { page, line, folder } of blocks) {
    if (!isPackage(folder)) problems.push(`${page}:${line - 1} ${folder} is no package.`);
  }
  const known = blocks.filter(({ folder }) => isInstalled(folder));
  const unknown = blocks.filter(({ folder }) => !isInstalled(folder));
  problems.push(...compile(known));
  for (const block of unknown) problems.push(...(await parse(block)));
  return { problems, checked: known.length, parsed: unknown.length };
}

/** Code that nothing would check. @param {Page} page */
function problemsOfFences({ path, text }) {
  return fencesOf(text)
    .fences.filter(
      ({ info }) => unchecked.test(info) || (/^tsx?\b/.test(info) && !checked.test(info)),
    )
    .map(({ info, first }) => `${path}:${first} "${info}" is not checked: write ts or tsx.`);
}

/** Of two blocks in one file only the second would be checked. @param {readonly Block[]} blocks */
function problemsOfNames(blocks) {
  return blocks
    .filter(({ page, file }, at) =>
      blocks.slice(0, at).some((other) => other.page === page && other.file === file),
    )
    .map(({ page, line, file }) => `${page}:${line} ${file} is there already.`);
}

/** @param {Page} page @returns {Block[]} */
function blocksOf({ path, text }) {
  const { lines, fences } = fencesOf(text);
  return fences.flatMap(({ info, first, end }) => {
    const [, language, folder] = checked.exec(info) ?? [];
    if ((language !== 'ts' && language !== 'tsx') || isIncluded(lines, first - 1)) return [];
    const given = takenForGranted(lines, first - 1);
    const code = lines
      .slice(0, end)
      .map((line, at) => (at >= first ? line : (given.get(at) ?? '')))
      .join('\n');
    const named = fileName.exec(lines[first] ?? '')?.[1];
    const file = named ?? `line-${first + 1}.${language}`;
    return [{ page: path, line: first + 1, language, folder: folder ?? homeOf(path), file, code }];
  });
}

/** The comment before a fence, line by line. @param {string[]} lines @param {number} fence */
function takenForGranted(lines, fence) {
  /** @type {Map<number, string>} */
  const given = new Map();
  let at = fence - 1;
  while (at >= 0 && lines[at]?.trim() === '') at--;
  if (!/(-->|\*\/\})$/.test(lines[at] ?? '')) return given;
  for (; at >= 0; at--) {
    const line = lines[at] ?? '';
    given.set(at, line.replace(/^(<!--|\{\/\*) with:/, '').replace(/ *(-->|\*\/\})$/, ''));
    if (/^(<!--|\{\/\*) with:/.test(line)) return given;
    if (/^(<!--|\{\/\*|```)/.test(line)) break;
  }
  return new Map();
}

/** The nearest folder with packages of its own. @param {string} path of a page */
function homeOf(path) {
  let folder = dirname(path);
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

/** @param {string} folder */
const isPackage = (folder) => existsSync(join(root, folder, 'package.json'));

/** @param {string} folder */
const hasPackages = (folder) => existsSync(join(root, folder, 'node_modules'));

/** @param {readonly Block[]} blocks @returns {string[]} */
function compile(blocks) {
  // Beside the packages they see. Not below node_modules, whose files the compiler takes for another's.
  const name = `.docs-code-${process.pid}`;
  const places = new Map(blocks.map((block) => [placeOf(name, block), block]));
  const folders = new Set(['.', ...blocks.map(({ folder }) => folder)]);
  try {
    for (const [place, { code }] of places) {
      mkdirSync(dirname(join(root, place)), { recursive: true });
      writeFileSync(join(root, place), code);
    }
    const config = join(root, name, 'tsconfig.json');
    mkdirSync(dirname(config), { recursive: true });
    writeFileSync(config, JSON.stringify(configFor([...places.keys()])));
    const { stdout, status } = spawnSync(bin('tsc'), ['-p', config, '--pretty', 'false'], {
      cwd: root,
      encoding: 'utf8',
    });
    const problems = inPages(stdout, places);
    return status === 0 || problems.length > 0 ? problems : [`tsc ended with ${status}.`];
  } finally {
    for (const folder of folders)
      rmSync(join(root, folder, name), { recursive: true, force: true });
  }
}

/** @param {string} name @param {Block} block */
const placeOf = (name, { page, folder, file }) => join(folder, name, page, file);

/** As an app with a bundler has it, and strict. @param {string[]} files */
function configFor(files) {
  return {
    extends: '../tsconfig.base.json',
    compilerOptions: {
      module: 'ESNext',
      moduleResolution: 'Bundler',
      moduleDetection: 'force',
      types: ['node', 'vite/client'],
      // An example declares what its reader will use.
      noUnusedLocals: false,
      noUnusedParameters: false,
    },
    files: files.map((file) => join('..', file)),
  };
}

/** What the compiler says, with pages in place of files. @param {string} output @param {Map<string, Block>} places */
function inPages(output, places) {
  const said = output.split(/\n(?=\S)/).filter((message) => message.trim() !== '');
  return said.map((message) => {
    const [whole, file = '', place] = /^(.+?)\((\d+,\d+)\): /.exec(message) ?? [];
    const block = places.get(relative(root, join(root, file)));
    if (whole === undefined || !block) return message.trimEnd();
    return `${block.page}:${place?.replace(',', ':')} ${message.slice(whole.length).trimEnd()}`;
  });
}

/** @param {Block} block @returns {Promise<string[]>} */
async function parse({ page, language, code }) {
  try {
    await transform(code, { loader: language, logLevel: 'silent' });
    return [];
  } catch (error) {
    // It rejects with nothing else.
    const { errors } = /** @type {import('esbuild').TransformFailure} */ (error);
    return errors.map(
      ({ location, text }) => `${page}:${location?.line}:${location?.column} ${text}`,
    );
  }
}
