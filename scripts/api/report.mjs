/** The report of what a package offers: every name of every line of its export map, and how it is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';
import { codeSections } from './code.mjs';

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
