/** What docs/theming.md lists, read from the stylesheets and from the components that use them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../workspace.mjs';

const home = join(root, 'packages/react');
const styles = join(home, 'src/styles');

/** What each state says; one that is not here is not documented, and the page cannot be made. */
const states = {
  'data-theme': '`light` or `dark`, on any element: set by the app',
  'data-density': '`compact`, on any element: set by the app',
  'data-challenge': 'AWS’s name of the challenge, on its card',
  'data-section': 'the name of a section of the account, on its card',
  'data-pending': 'the answer is on its way; on the card and on its button',
  'data-invalid': 'something is wrong with this field or choice',
  'data-provider': 'the name of an identity provider, on its button',
  'data-chosen': 'the option that is chosen',
  'data-met': 'the rule is met by the password typed so far',
  'data-copied': 'the key has been copied',
  'data-phase': 'how the time of the session stands',
  'aria-busy': 'the card is loading or sending',
  'aria-disabled': 'the button does nothing for now, and keeps the focus',
  'aria-expanded': 'the menu is open',
  'aria-invalid': 'the same as `data-invalid`, on the input',
  'aria-selected': 'the section that this tab leads to is shown',
  'aria-pressed': 'the password is shown',
};

/** @returns {Promise<Record<'tokens' | 'parts' | 'states' | 'files', string>>} */
export async function themingTables() {
  const sheets = partSheets();
  const sources = componentSources();
  return {
    tokens: table(['token', 'light', 'dark', 'for'], tokens()),
    parts: table(['class', 'stylesheet', 'drawn by'], parts(sheets, sources)),
    states: table(['attribute', 'says'], statesOf(sheets, sources)),
    files: table(['challenge', 'stylesheets, after base.css'], await needs(sheets)),
  };
}

/** Each token as declared in its first place, with the comment beside it. */
function tokens() {
  const css = readFileSync(join(styles, 'tokens.css'), 'utf8').replaceAll(/\s+/g, ' ');
  const declared = [...css.matchAll(/(--cs-[\w-]+): ([^;]+); \/\* ([^*]+) \*\//g)];
  const [, dark = ''] = /\[data-theme="dark"\] \{([^}]+)\}/.exec(css) ?? [];
  const inDark = new Map(
    [...dark.matchAll(/(--cs-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  return declared.map(([, name, value, use]) => {
    const other = inDark.get(name);
    return [`\`${name}\``, `\`${value}\``, other ? `\`${other}\`` : 'the same', use ?? ''];
  });
}

/** @typedef {ReadonlyMap<string, string>} Texts by the name of a subpath or a component */

/** The published stylesheets of parts, without those that only join others. */
export function partSheetNames() {
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const published = Object.keys(exports).filter((subpath) => subpath.startsWith('./styles/'));
  const names = published.map((subpath) => basename(subpath));
  return names.filter((name) => !importsOf(name).some((imported) => names.includes(imported)));
}

/** The text of each of them, with its imports in it. @returns {Texts} */
function partSheets() {
  return new Map(partSheetNames().map((name) => [name, withImports(name)]));
}

/** @param {string} file @returns {string} */
function withImports(file) {
  return textOf(file).replaceAll(anImport, (_line, name) => withImports(name));
}

/** @param {string} file @returns {string[]} */
function importsOf(file) {
  return [...textOf(file).matchAll(anImport)].map(([, name = '']) => name);
}

/** @param {string} file */
const textOf = (file) => readFileSync(join(styles, file), 'utf8');

const anImport = /@import "\.\/(.+)";/g;

/** @returns {Texts} */
function componentSources() {
  const files = readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' });
  const shipped = files.filter(
    (file) => /\.tsx?$/.test(file) && !/\.(stories|test|test-d)\.|^testing\//.test(file),
  );
  return new Map(shipped.map((file) => [file, readFileSync(join(home, 'src', file), 'utf8')]));
}

/** @param {string} text */
const classesOf = (text) => new Set([...text.matchAll(/\bcs-[a-z-]+/g)].map(([name]) => name));

/** @param {Texts} sheets */
function homes(sheets) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [sheet, css] of sheets) {
    // A rule's last part is what it is about: `.cs-choice .cs-field` is for the choice list.
    for (const [, name = ''] of css.matchAll(/^ {2}\.(cs-[a-z-]+)(?=[\s,:[])/gm)) {
      found.set(name, [...new Set([...(found.get(name) ?? []), sheet])]);
    }
  }
  return found;
}

/** @param {Texts} sheets @param {Texts} sources */
function parts(sheets, sources) {
  return [...homes(sheets)].sort().map(([name, found]) => {
    const users = [...sources].filter(([, text]) => classesOf(text).has(name));
    const drawnBy = users.map(([file]) => basename(file).replace(/\.tsx?$/, ''));
    return [`\`.${name}\``, found.join(', '), drawnBy.join(', ')];
  });
}

/** @param {Texts} sheets @param {Texts} sources */
function statesOf(sheets, sources) {
  const css = [...sheets.values()].join('\n');
  const markup = [...sources.values()].join('\n');
  const inCss = [...css.matchAll(/\[((?:data|aria)-[a-z]+)/g)].map(([, name]) => name ?? '');
  const inMarkup = [...markup.matchAll(/['\s](data-[a-z]+)(?=['=])/g)].map(
    ([, name]) => name ?? '',
  );
  const found = [...new Set([...inCss, ...inMarkup, 'aria-busy'])];
  const unknown = found.find((name) => !Object.hasOwn(states, name));
  if (unknown) throw new Error(`${unknown} is not described in scripts/theming/tables.mjs.`);
  return Object.entries(states)
    .filter(([name]) => found.includes(name))
    .map(([name, says]) => [`\`[${name}]\``, says]);
}

/** What each challenge alone needs, by the classes of all that it brings. @param {Texts} sheets */
async function needs(sheets) {
  const homeOf = homes(sheets);
  const folders = readdirSync(join(home, 'src/challenges')).sort();
  return Promise.all(
    folders.map(async (folder) => {
      const used = await classesIn(`src/challenges/${folder}/index.ts`);
      const needed = new Set([...used].flatMap((name) => homeOf.get(name)?.[0] ?? []));
      const files = [...sheets.keys()].filter((file) => file !== 'base.css' && needed.has(file));
      return [folder, files.join(', ') || 'none'];
    }),
  );
}

/** @param {string} entry */
async function classesIn(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(home, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    absWorkingDir: root,
    logLevel: 'error',
  });
  return classesOf(outputFiles[0]?.text ?? '');
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
