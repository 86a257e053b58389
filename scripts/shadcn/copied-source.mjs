/** A source file as an app has it after copying: what it imported privately comes from public subpaths. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { root } from '../workspace.mjs';

/** @typedef {{ name: string, as: string, type: boolean }} Name */
/** @typedef {{ statement: string, from: string, names: Name[] }} Import */

const source = join(root, 'packages/react/src');

/**
 * Its text without remarks to our linter, the files beside it that come along, and the packages it needs.
 * @param {string} path
 */
export function copied(path) {
  const text = readFileSync(path, 'utf8').replaceAll(/^ *\/\/ biome-ignore .*\n/gm, '');
  const found = importsOf(text);
  const moved = found.flatMap(({ from, names }) =>
    names.map((name) => (from.startsWith('.') ? placed(path, from, name) : { ...name, from })),
  );
  const lazy = [...text.matchAll(lazyImport)].map(([, name = '']) => name);
  const body = found
    .reduce((rest, { statement }) => rest.replace(statement, ''), text)
    .replaceAll(lazyImport, "import('./$1')");
  const [directive = ''] = /^'use client';\n/.exec(body) ?? [];
  const content = `${directive}${importLines(moved)}\n\n${body.slice(directive.length).trimStart()}`;
  const froms = [...new Set(moved.map(({ from }) => from))];
  return {
    content,
    beside: [...froms.filter((from) => from.startsWith('./')), ...lazy].map(
      (from) => `${join(dirname(path), from)}.tsx`,
    ),
    packages: froms
      .filter((from) => !from.startsWith('.'))
      .map(packageOf)
      .filter((name) => name !== 'react'),
  };
}

/**
 * Where an app has a private import from: a public subpath, or a file that comes along.
 *
 * @param {string} path @param {string} from @param {Name} name
 * @throws {Error} where it has it from nowhere.
 */
export function placed(path, from, name) {
  const file = join(dirname(path), from);
  const folders = [path, file].map((one) => relative(source, dirname(one)));
  const known = publicNames(folders).get(`${file} ${name.name}`);
  if (known) return { ...name, ...known };
  if (dirname(file) === dirname(path) && file.endsWith('.tsx')) {
    return { ...name, from: from.slice(0, -'.tsx'.length) };
  }
  throw new Error(
    `${relative(root, path)} takes ${name.name} from ${relative(root, file)}, and no subpath of @countersign/react has it: a copy of this view would not compile. Export it, or have the view's hook give it.`,
  );
}

/**
 * What each source file's names are called in public, and where: in the subpaths of these folders first.
 *
 * @param {readonly string[]} folders e.g. `challenges/sms-mfa`, `account/email`
 * @returns {Map<string, { from: string, name: string }>}
 */
function publicNames(folders) {
  const files = [
    ...folders.map((folder) => join(folder, 'index.ts')),
    'index.ts',
    'parts/index.ts',
    'hooks/index.ts',
    ...(folders[0]?.startsWith('account/') ? ['account/parts.ts'] : []),
  ];
  /** @type {Map<string, { from: string, name: string }>} */
  const known = new Map();
  for (const index of files) {
    const subpath = subpaths.get(index);
    if (subpath === undefined) continue;
    const file = join(source, index);
    for (const [, list = '', from = ''] of readFileSync(file, 'utf8').matchAll(exportStatement)) {
      for (const { name, as } of namesOf(list)) {
        const key = `${join(dirname(file), from)} ${name}`;
        if (as !== 'default' && !known.has(key)) {
          known.set(key, { from: posix.join('@countersign/react', subpath), name: as });
        }
      }
    }
  }
  return known;
}

/** A piece that loads on demand, from beside the view. */
const lazyImport = /import\('\.\/([\w-]+)\.tsx'\)/g;

/** The export map by files of `src`: `challenges/sms-mfa/index.ts` is `./sms-mfa`. */
const subpaths = new Map(
  Object.entries(
    JSON.parse(readFileSync(join(root, 'packages/react/package.json'), 'utf8')).exports,
  ).map(([subpath, target]) => [String(target).replace('./src/', ''), subpath]),
);

const exportStatement = /^export (?:type )?\{([^}]*)\} from '([^']+)';$/gm;
const importStatement = /^import (type )?\{([^}]*)\} from '([^']+)';\n/gm;

/** @param {string} text @returns {Import[]} */
function importsOf(text) {
  return [...text.matchAll(importStatement)].map(([statement, type, list = '', from = '']) => ({
    statement,
    from,
    names: namesOf(list).map((name) => ({ ...name, type: name.type || type !== undefined })),
  }));
}

/** `type A, b as c` @param {string} list @returns {Name[]} */
const namesOf = (list) =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, type, name = '', as = name] = /^(type )?(\w+)(?: as (\w+))?$/.exec(entry) ?? [];
      return { name, as, type: type !== undefined };
    });

/** One statement a module, packages first, in our formatter's order. @param {(Name & { from: string })[]} names */
function importLines(names) {
  const froms = [...new Set(names.map(({ from }) => from))].sort(
    (a, b) => Number(a.startsWith('.')) - Number(b.startsWith('.')) || a.localeCompare(b, 'en'),
  );
  return froms
    .map((from) => {
      const here = names.filter((name) => name.from === from);
      const onlyTypes = here.every(({ type }) => type);
      const list = here
        .sort((a, b) => a.name.localeCompare(b.name, 'en'))
        .map(({ name, as, type }) =>
          [type && !onlyTypes ? 'type ' : '', name, as === name ? '' : ` as ${as}`].join(''),
        );
      const line = `import ${onlyTypes ? 'type ' : ''}{ ${list.join(', ')} } from '${from}';`;
      if (line.length <= 100) return line;
      return `import ${onlyTypes ? 'type ' : ''}{\n  ${list.join(',\n  ')},\n} from '${from}';`;
    })
    .join('\n');
}

/** `@countersign/react/parts` → `@countersign/react` @param {string} specifier */
export const packageOf = (specifier) =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
