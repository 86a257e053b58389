/**
 * The shadcn registry, made of the sources: for each challenge its view as an app's own code, on the
 * hook and the parts that the packages keep. What is `.tsx` in a challenge's folder is markup and is
 * copied; what is `.ts` is logic, and has to be public.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { root } from './workspace.mjs';

/**
 * What `npx shadcn add` takes. Source: ui.shadcn.com/schema/registry-item.json.
 *
 * @typedef {object} Item
 * @property {string} $schema
 * @property {string} name
 * @property {'registry:component' | 'registry:block'} type
 * @property {string} title
 * @property {string} description
 * @property {string[]} dependencies
 * @property {{ path: string, type: 'registry:component', target: string, content: string }[]} files
 * @property {Record<string, Record<string, string>>} css
 * @property {string} docs
 * @property {string[]} categories
 */

/** @typedef {{ name: string, as: string, type: boolean }} Name */
/** @typedef {{ statement: string, from: string, names: Name[] }} Import */

const source = join(root, 'packages/react/src');
const examples = join(root, 'packages/react/examples');

/** One for each challenge, and one for a whole sign-in. @returns {Item[]} */
export function registryItems() {
  const folders = readdirSync(join(source, 'challenges')).sort();
  return [...folders.map(itemOfChallenge), itemOfSignIn()];
}

/**
 * The files of `registry/`: the items, and the list of them without their code.
 *
 * @param {readonly Item[]} items @returns {Record<string, object>}
 */
export function registryFiles(items) {
  const index = {
    $schema: 'https://ui.shadcn.com/schema/registry.json',
    name: 'countersign',
    homepage: 'https://www.npmjs.com/package/@countersign/react',
    items: items.map(({ $schema, files, ...item }) => ({
      ...item,
      files: files.map(({ content, ...file }) => file),
    })),
  };
  return {
    ...Object.fromEntries(items.map((item) => [`${item.name}.json`, item])),
    'registry.json': index,
  };
}

/** @param {string} folder e.g. `sms-mfa` @returns {Item} */
function itemOfChallenge(folder) {
  const entry = join(source, 'challenges', folder, `${folder}.tsx`);
  const wireName = folder.replaceAll('-', '_').toUpperCase();
  const component = componentOf(folder);
  return {
    ...itemOf(folder, entry, component),
    type: 'registry:component',
    title: wireName,
    docs:
      `${component} is yours to edit; its logic and its words stay in @countersign/react. ` +
      `To show it in a sign-in: createChallenge({ ...views, ${wireName}: ${component} }), ` +
      'given to <SignIn Challenge>.',
  };
}

/** `sms-mfa` → `SmsMfa` @param {string} folder */
export const componentOf = (folder) =>
  folder.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** @returns {Item} */
function itemOfSignIn() {
  return {
    ...itemOf('sign-in', join(examples, 'sign-in.tsx'), 'SignInPage'),
    type: 'registry:block',
    title: 'Sign-in',
    docs: 'Give SignInPage the ids of your pool. Views you add go into its createChallenge.',
  };
}

/** @param {string} name @param {string} entry @param {string} component */
function itemOf(name, entry, component) {
  const files = filesFrom(entry);
  const inFolder = files.length > 1 ? `${name}/` : '';
  const { css, packages } = lookOf(join(examples, 'shadcn.css'));
  return {
    $schema: 'https://ui.shadcn.com/schema/registry-item.json',
    name,
    description: firstSentence(readFileSync(entry, 'utf8'), component),
    dependencies: [...new Set([...files.flatMap((file) => file.packages), ...packages])].sort(),
    files: files.map(({ path, content }) => ({
      path: relative(root, path),
      type: /** @type {const} */ ('registry:component'),
      target: `@components/countersign/${inFolder}${basename(path)}`,
      content,
    })),
    css,
    categories: ['authentication'],
  };
}

/** A file and those beside it that it is made of. @param {string} entry */
function filesFrom(entry) {
  const paths = [entry];
  /** @type {{ path: string, content: string, packages: string[] }[]} */
  const files = [];
  // Files join the list while it is gone through.
  for (const path of paths) {
    const copy = copied(path);
    files.push({ path, ...copy });
    paths.push(...copy.beside.filter((file) => !paths.includes(file)));
  }
  return files;
}

/** A source as it is in an app: nothing private imported, no remarks to our linter. @param {string} path */
function copied(path) {
  const text = readFileSync(path, 'utf8').replaceAll(/^ *\/\/ biome-ignore .*\n/gm, '');
  const found = importsOf(text);
  const moved = found.flatMap(({ from, names }) =>
    names.map((name) => (from.startsWith('.') ? placed(path, from, name) : { ...name, from })),
  );
  const body = found.reduce((rest, { statement }) => rest.replace(statement, ''), text);
  const [directive = ''] = /^'use client';\n/.exec(body) ?? [];
  const content = `${directive}${importLines(moved)}\n\n${body.slice(directive.length).trimStart()}`;
  const froms = [...new Set(moved.map(({ from }) => from))];
  return {
    content,
    beside: froms
      .filter((from) => from.startsWith('./'))
      .map((from) => `${join(dirname(path), from)}.tsx`),
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
  const known = publicNames(basename(dirname(path))).get(`${file} ${name.name}`);
  if (known) return { ...name, ...known };
  if (dirname(file) === dirname(path) && file.endsWith('.tsx')) {
    return { ...name, from: from.slice(0, -'.tsx'.length) };
  }
  throw new Error(
    `${relative(root, path)} takes ${name.name} from ${relative(root, file)}, and no subpath of @countersign/react has it: a copy of this view would not compile. Export it, or have the view's hook give it.`,
  );
}

/**
 * What each source file's names are called in public, and where; a challenge's own subpath first.
 *
 * @param {string} folder @returns {Map<string, { from: string, name: string }>}
 */
function publicNames(folder) {
  const subpaths = [
    [`/${folder}`, `challenges/${folder}/index.ts`],
    ['', 'index.ts'],
    ['/parts', 'parts/index.ts'],
    ['/hooks', 'hooks/index.ts'],
  ];
  /** @type {Map<string, { from: string, name: string }>} */
  const known = new Map();
  for (const [subpath, index = ''] of subpaths) {
    const file = join(source, index);
    if (!existsSync(file)) continue;
    for (const [, list = '', from = ''] of readFileSync(file, 'utf8').matchAll(exportStatement)) {
      for (const { name, as } of namesOf(list)) {
        const key = `${join(dirname(file), from)} ${name}`;
        if (as !== 'default' && !known.has(key)) {
          known.set(key, { from: `@countersign/react${subpath}`, name: as });
        }
      }
    }
  }
  return known;
}

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

/** @param {string} specifier */
const packageOf = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** What a component says of itself. @param {string} text @param {string} component */
function firstSentence(text, component) {
  const [before = ''] = text.split(`export function ${component}(`);
  const [, comment = ''] = /\/\*\*((?:(?!\*\/).)*)\*\/\s*$/s.exec(before) ?? [];
  const [sentence] = comment
    .replaceAll(/\s+\*?\s*/g, ' ')
    .trim()
    .split(/(?<=\.) /);
  if (!sentence) throw new Error(`${component} says nothing of itself.`);
  return sentence;
}

/**
 * The kit's styles in the colours of a shadcn theme, as rules that the CLI puts into the app's
 * stylesheet. They go into Tailwind's own layer for components, so that Preflight loses to them and
 * utilities win: an order of layers could only be said before Tailwind's import.
 *
 * @param {string} file
 */
function lookOf(file) {
  const text = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  const [, styles = ''] = /@import "(.+?)";/.exec(text) ?? [];
  /** @type {Item['css']} */
  const css = { [`@import "${styles}" layer(components)`]: {} };
  for (const [, selectors = '', declarations = ''] of text.matchAll(/^([^@{}]+)\{([^}]*)\}/gm)) {
    for (const selector of selectors.split(',').map((part) => part.trim())) {
      css[selector] = { ...css[selector], ...declarationsOf(declarations) };
    }
  }
  return { css, packages: [packageOf(styles)] };
}

/** @param {string} text @returns {Record<string, string>} */
const declarationsOf = (text) =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property, value]) => [property, value]),
  );
