/**
 * The report of a package's public API. rolldown-plugin-dts follows each line of the export map through
 * the built declarations and leaves out what no line leads to.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';

/** A heading of the report, and what stands below it. @typedef {{ title: string, behind?: boolean, code?: string, text?: string }} Section */

/** @param {string} folder of a package that is built @returns {Promise<Section[]>} */
export async function apiSections(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const lines = Object.entries(manifest.publishConfig.exports).map(([subpath, target]) => ({
    name: join(manifest.name, subpath),
    target: join(folder, target),
  }));
  const modules = lines
    .filter(({ target }) => target.endsWith('.js'))
    .flatMap(({ name, target }) => modulesOf(name, target.replace(/\.js$/, '.d.ts')));
  const base = dirname(join(folder, manifest.publishConfig.exports['.']));
  return [
    needs(manifest),
    ...(await declarations(modules, base)),
    ...lines
      .filter(({ target }) => target.endsWith('.css'))
      .map(({ name, target }) => ({ title: name, text: styleNames(readFileSync(target, 'utf8')) })),
  ];
}

/**
 * What each module of the export map has, then the files behind it that declare what it mentions.
 *
 * @param {readonly { name: string, file: string }[]} modules @param {string} base folder of the declarations
 * @returns {Promise<Section[]>}
 */
async function declarations(modules, base) {
  for (const { file } of modules) {
    if (!existsSync(file)) {
      throw new Error(`${file} is not there: the export map names it. Build the packages first.`);
    }
  }
  const bundle = await rolldown({
    input: modules.map(({ file }) => file),
    external: /^[^./]/,
    plugins: [dts({ dtsInput: true, tsconfig: false })],
  });
  const { output } = await bundle.generate({ preserveModules: true, preserveModulesRoot: base });
  const files = output
    .flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
    .filter(({ fileName }) => !fileName.startsWith('_virtual/'))
    .map(({ fileName, code }) => {
      const name = modules.find(({ file }) => file === join(base, fileName))?.name;
      const title = name ?? fileName.replace(/\.d\.ts$/, '');
      return { title, behind: name === undefined, code: bare(code, name === undefined) };
    })
    .filter(({ code }) => code !== '');
  return files.sort((a, b) => Number(a.behind) - Number(b.behind) || (a.title < b.title ? -1 : 1));
}

/**
 * Declarations without comments, and without the names that files of the package merely pass to each
 * other: to move a declaration changes nothing for those who use it.
 *
 * @param {string} code @param {boolean} behind
 */
function bare(code, behind) {
  const { comments, program } = parseSync('report.d.ts', code);
  const passed = program.body.filter((node) => {
    // How another file mentions this one whole: its names are those it exports.
    if (node.type === 'TSModuleDeclaration') return whole.test(code.slice(node.start, node.end));
    if (node.type === 'ImportDeclaration') {
      const same = node.specifiers.every(
        (it) =>
          it.type === 'ImportSpecifier' &&
          nameOf(it.imported) === it.local.name.replace(/\$\d+$/, ''),
      );
      return node.source.value.startsWith('.') && same;
    }
    if (node.type !== 'ExportNamedDeclaration' || node.source || !behind) return false;
    return node.specifiers.every(({ local, exported }) => nameOf(local) === nameOf(exported));
  });
  const left = [...comments, ...passed]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
  // The bundler numbers what has the same name in two files.
  return left
    .replaceAll(/(?<=\w)\$\d+\b/g, '')
    .replaceAll(/,\s*index_d_exports(?=[\s,}])/g, '')
    .replaceAll(/\n\s*(?=\n)/g, '')
    .trim();
}

const whole = /^declare namespace index_d_exports\b/;

/** @param {import('oxc-parser').ModuleExportName} name */
const nameOf = (name) => (name.type === 'Literal' ? name.value : name.name);

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

/** One for each file where there is a `*`. @param {string} name @param {string} file either may have a `*` in it */
function modulesOf(name, file) {
  const [before = '', after] = file.split('*');
  if (after === undefined) return [{ name, file }];
  return readdirSync(before)
    .filter((found) => found.endsWith(after) && !found.startsWith('index.'))
    .map((found) => ({
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
