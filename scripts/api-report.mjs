/** The report of what a package offers: every name of every line of its export map, and how it is used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { readDeclarations } from './declarations.mjs';
import { root } from './workspace.mjs';

/** @typedef {import('./declarations.mjs').Elsewhere} Elsewhere */
/** @typedef {import('./declarations.mjs').DeclarationFile} DeclarationFile */

/** A heading of the report, and what stands below it. @typedef {{ title: string, code?: string, text?: string }} Section */

/** One module of a line of the export map. @typedef {{ line: string, name: string, file: string }} Module */

/** @param {string} folder of a package that is built @returns {Section[]} */
export function apiSections(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const lines = Object.entries(manifest.publishConfig.exports).map(([subpath, target]) => ({
    name: join(manifest.name, subpath),
    target: join(folder, target),
  }));
  const modules = lines
    .filter(({ target }) => target.endsWith('.js'))
    .flatMap(({ name, target }) => modulesOf(name, target.replace(/\.js$/, '.d.ts')));
  return [
    needs(manifest),
    ...codeSections(modules, dirname(join(folder, manifest.publishConfig.exports['.']))),
    ...lines
      .filter(({ target }) => target.endsWith('.css'))
      .map(({ name, target }) => ({ title: name, text: styleNames(readFileSync(target, 'utf8')) })),
  ];
}

/** @param {{ engines: { node: string }, peerDependencies?: Record<string, string>, peerDependenciesMeta?: object, bin?: object }} manifest */
function needs({ engines, peerDependencies = {}, peerDependenciesMeta = {}, bin = {} }) {
  const peers = Object.entries(peerDependencies).map(([name, range]) => {
    const optional = Object.hasOwn(peerDependenciesMeta, name) ? ', for those who use it' : '';
    return `- ${name} ${range === 'catalog:' ? catalogued(name) : range}${optional}`;
  });
  const commands = Object.keys(bin).map((name) => `- the command \`${name}\``);
  const text = [`- Node ${engines.node}`, ...peers, ...commands].join('\n');
  return { title: 'Needs and brings', text };
}

/** @param {string} name */
function catalogued(name) {
  return parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')).catalog[name];
}

/** @param {string} name @param {string} file either may have a `*` in it @returns {Module[]} */
function modulesOf(name, file) {
  const [before = '', after] = file.split('*');
  if (after === undefined) return [{ line: name, name, file }];
  return readdirSync(before)
    .filter((found) => found.endsWith(after) && !found.startsWith('index.'))
    .sort()
    .map((found) => ({
      line: name,
      name: name.replace('*', found.slice(0, -after.length)),
      file: join(before, found),
    }));
}

/** What a theme may rely on. @param {string} css */
function styleNames(css) {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const of = (/** @type {RegExp} */ pattern) =>
    [...new Set(rules.match(pattern))].sort().map((name) => `\`${name}\``);
  const kinds = {
    layers: of(/(?<=@layer )countersign\.[\w-]+(?= \{)/g),
    tokens: of(/--cs-[\w-]+(?=:)/g),
    classes: of(/\.cs-[\w-]+/g),
    attributes: of(/\[(?:data|aria)-[\w-]+/g).map((name) => name.replace('`[', '`')),
  };
  return Object.entries(kinds)
    .filter(([, names]) => names.length > 0)
    .map(([kind, names]) => `- ${kind}: ${names.join(', ')}`)
    .join('\n');
}

/** @param {readonly Module[]} modules @param {string} base folder of the declarations */
function codeSections(modules, base) {
  const files = fileReader();
  /** By what is declared where: the module that is the first to export it. @type {Map<string, string>} */
  const homes = new Map();
  /** @type {Section[]} */
  const sections = [];
  /** @type {Place[]} */
  const shown = [];

  for (const { line, name, file } of modules) {
    const code = line === name ? [] : [`// ${name}`];
    /** @type {Map<string, string[]>} */
    const fromOthers = new Map();
    for (const { as, place, typeOnly } of exportsOf(files, file)) {
      const declared = declaredAt(files, place);
      const home = declared ? homes.get(keyOf(place)) : place.from;
      const marked = `${typeOnly && declared?.value !== false ? 'type ' : ''}${asNamed(place, as)}`;
      if (!declared || (home !== undefined && home !== name)) {
        fromOthers.set(home ?? '', [...(fromOthers.get(home ?? '') ?? []), marked]);
        continue;
      }
      const plain = as === place.name && marked === as;
      if (home === undefined) {
        homes.set(keyOf(place), name);
        shown.push(place);
        code.push(plain ? declared.text.replaceAll(/^(?=[a-z])/gm, 'export ') : declared.text);
      }
      if (!plain || home !== undefined) code.push(`export { ${marked} };`);
    }
    for (const [home, names] of [...fromOthers].sort()) {
      code.push(`export { ${names.join(', ')} } from '${home}';`);
    }
    const before = sections.at(-1);
    if (before?.title === line) before.code += `\n\n${code.join('\n')}`;
    else sections.push({ title: line, code: code.join('\n') });
  }

  const { hidden, foreign } = mentionedBeside(files, shown, homes);
  const titleOf = (/** @type {string} */ file) =>
    relative(base, file)
      .replace(/\.d\.ts$/, '')
      .replace(/\/index$/, '');
  for (const title of [...new Set(hidden.map(({ from }) => titleOf(from)))].sort()) {
    const texts = hidden
      .filter(({ from }) => titleOf(from) === title)
      .map((place) => declaredAt(files, place)?.text ?? '');
    sections.push({ title: `Not exported: ${title}`, code: texts.sort().join('\n') });
  }
  const imports = [...foreign]
    .sort()
    .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}';`);
  if (imports.length > 0) sections.push({ title: 'Of other packages', code: imports.join('\n') });
  return sections;
}

/** Where something is declared, or the package it comes from. @typedef {Elsewhere} Place */

/** @param {Place} place */
const keyOf = ({ from, name }) => `${from}#${name}`;

/** @param {Place} place @param {string} as */
const asNamed = ({ name }, as) => (name === as ? as : `${name} as ${as}`);

/** @typedef {(file: string) => DeclarationFile | undefined} Files nothing for a package */

/** @returns {Files} */
function fileReader() {
  /** @type {Map<string, DeclarationFile>} */
  const known = new Map();
  return (file) => {
    if (!known.has(file) && existsSync(file)) known.set(file, readDeclarations(file));
    return known.get(file);
  };
}

/** @param {Files} files @param {Place} place */
const declaredAt = (files, { from, name }) => files(from)?.declared.get(name);

/** All a module exports, by name. @param {Files} files @param {string} file */
function exportsOf(files, file) {
  const { exported, stars } = files(file) ?? missing(file);
  const own = [...exported].map(([as, { from, typeOnly }]) => ({
    as,
    typeOnly,
    place: typeof from === 'string' ? placeOf(files, file, from) : exportedAt(files, from),
  }));
  /** @type {{ as: string, typeOnly: boolean, place: Place }[]} */
  const others = stars
    .flatMap((star) => exportsOf(files, star))
    .filter(({ as }) => as !== 'default' && !exported.has(as));
  return [...own, ...others].sort((a, b) => (a.as < b.as ? -1 : 1));
}

/** Where a name that a file exports is declared. @param {Files} files @param {Elsewhere} elsewhere @returns {Place} */
function exportedAt(files, { from, name }) {
  const file = files(from);
  const found = file?.exported.get(name);
  if (found)
    return typeof found.from === 'string'
      ? placeOf(files, from, found.from)
      : exportedAt(files, found.from);
  const star = file?.stars.find((star) => exportsOf(files, star).some(({ as }) => as === name));
  return star ? exportedAt(files, { from: star, name }) : { from, name };
}

/** Where a name that a file uses is declared. @param {Files} files @param {string} file @param {string} name @returns {Place} */
function placeOf(files, file, name) {
  const elsewhere = files(file)?.imported.get(name);
  return elsewhere ? exportedAt(files, elsewhere) : { from: file, name };
}

/** @param {string} file @returns {never} */
function missing(file) {
  throw new Error(`${file} is not there: the export map names it. Build the packages first.`);
}

/**
 * What the shown declarations mention and no module exports, and what packages they need for it.
 *
 * @param {Files} files @param {readonly Place[]} shown @param {ReadonlyMap<string, string>} homes
 */
function mentionedBeside(files, shown, homes) {
  /** @type {Map<string, Place>} */
  const hidden = new Map();
  /** @type {Map<string, Set<string>>} */
  const foreign = new Map();
  const queue = [...shown];
  for (const place of queue) {
    for (const mention of declaredAt(files, place)?.mentions ?? []) {
      const places =
        typeof mention === 'string'
          ? [placeOf(files, place.from, mention)]
          : mention.name === '*'
            ? exportsOf(files, mention.from).map(({ place }) => place)
            : [exportedAt(files, mention)];
      for (const found of places) {
        if (!files(found.from)) {
          foreign.set(found.from, (foreign.get(found.from) ?? new Set()).add(found.name));
        } else if (
          declaredAt(files, found) &&
          !homes.has(keyOf(found)) &&
          !hidden.has(keyOf(found))
        ) {
          hidden.set(keyOf(found), found);
          queue.push(found);
        }
      }
    }
  }
  return { hidden: [...hidden.values()], foreign };
}
