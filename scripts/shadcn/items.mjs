/**
 * The shadcn registry, made of the sources: for each challenge and each section of the account its view
 * as an app's own code, on the hook and the parts that the packages keep. What is `.tsx` in a view's
 * folder is markup and is copied; what is `.ts` is logic, and has to be public.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from '../workspace.mjs';
import { copied, packageOf } from './copied-source.mjs';

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

const source = join(root, 'packages/react/src');
const examples = join(root, 'packages/react/examples');

/** One for each challenge, one for a whole sign-in, one for each section. @returns {Item[]} */
export function registryItems() {
  const folders = readdirSync(join(source, 'challenges')).sort();
  return [...folders.map(itemOfChallenge), itemOfSignIn(), ...sectionFolders().map(itemOfSection)];
}

/** Folders with the view of a section, e.g. `email`. */
const sectionFolders = () =>
  readdirSync(join(source, 'account'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(sectionView(entry.name)))
    .map(({ name }) => name)
    .sort();

/** @param {string} folder */
const sectionView = (folder) => join(source, 'account', folder, `${folder}.tsx`);

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

/** @param {string} folder e.g. `email` @returns {Item} */
function itemOfSection(folder) {
  const component = componentOf(folder);
  return {
    ...itemOf(`account-${folder}`, sectionView(folder), component, {
      beneath: 'account/',
      styles: ['@countersign/react/styles/account.css'],
    }),
    type: 'registry:component',
    title: `Account: ${folder}`,
    docs:
      `${component} is yours to edit; its logic and its words stay in @countersign/react. ` +
      `Put it on your account page: <${component} account={account} />, with an account of createAccount.`,
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

/**
 * @param {string} name @param {string} entry @param {string} component
 * @param {{ beneath?: string, styles?: string[] }} [place] a folder for the copy, and more stylesheets
 */
function itemOf(name, entry, component, { beneath = '', styles = [] } = {}) {
  const files = filesFrom(entry);
  const inFolder = beneath + (files.length > 1 ? `${basename(entry, '.tsx')}/` : '');
  const { css, packages } = lookOf(join(examples, 'shadcn.css'), styles);
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
 * The kit's styles in the colors of a shadcn theme, as rules that the CLI puts into the app's
 * stylesheet. They go into Tailwind's own layer for components, so that Preflight loses to them and
 * utilities win: an order of layers could only be said before Tailwind's import.
 *
 * @param {string} file @param {readonly string[]} more stylesheets of the kit
 */
function lookOf(file, more) {
  const text = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  const [, styles = ''] = /@import "(.+?)";/.exec(text) ?? [];
  /** @type {Item['css']} */
  const css = Object.fromEntries(
    [styles, ...more].map((sheet) => [`@import "${sheet}" layer(components)`, {}]),
  );
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
