/** Compares the size of each bundle with its budget, and finds forbidden files in it. */
import { forbidden } from './budgets.mjs';
import { bundle, eager, weightOf } from './bundle.mjs';

/** @typedef {import('./budgets.mjs').Budget} Budget */
/** @typedef {import('./budgets.mjs').Load} Load */
/** @typedef {import('./bundle.mjs').Bundle} Bundle */
/** @typedef {import('./bundle.mjs').Size} Size */
/** @typedef {import('../subpaths.mjs').Subpath} Subpath */

/** @typedef {{ name: string, size: Size, budget: Budget, after?: Size }} Row */
/** @typedef {{ rows: Row[], problems: string[] }} Weighed */

/** What an app loads that is written in the usual ways. @param {readonly (Load & Budget)[]} loads */
export async function weighLoads(loads) {
  const rows = await Promise.all(
    loads.map(async ({ name, code, part = 'eager', and = [], beside, ...budget }) => {
      const made = await bundle(code, { splitting: part !== 'one file' });
      const now = eager(made, made.entry);
      const counted =
        part === 'all'
          ? made.files.keys()
          : new Set([...now, ...and.flatMap((file) => [...withFile(made, file)])]);
      const there = new Set(
        beside && [...now, ...beside.flatMap((file) => [...withFile(made, file)])],
      );
      const size = weigh(
        made,
        [...counted].filter((path) => !there.has(path)),
      );
      return { row: { name, size, budget }, reached: inputsOf(made, now) };
    }),
  );
  return judge(rows);
}

/** What loads with a source file that is loaded on demand. @param {Bundle} made @param {string} file */
function withFile(made, file) {
  const path = [...made.files.keys()].find((path) => made.files.get(path)?.entryPoint === file);
  if (path === undefined) throw new Error(`Nothing loads ${file} on demand.`);
  return eager(made, path);
}

/**
 * Every line of the export maps, whole, against the budgets by their names. A line without a budget
 * is a problem, and so is a budget without its line.
 * @param {readonly Subpath[]} subpaths @param {Readonly<Record<string, Budget>>} budgets
 */
export async function weighSubpaths(subpaths, budgets) {
  const budgeted = subpaths.flatMap(({ name, codes }) => {
    const budget = budgets[name];
    return budget ? [{ name, codes, budget }] : [];
  });
  const heaviest = await Promise.all(
    budgeted.map(async ({ name, codes, budget }) => {
      const files = await Promise.all(
        codes.map(async (code) => {
          const made = await bundle(code);
          const now = eager(made, made.entry);
          return { size: weigh(made, now), reached: inputsOf(made, now) };
        }),
      );
      const size = files
        .map((file) => file.size)
        .reduce((a, b) => (b.gzip > a.gzip ? b : a), nothing);
      return { row: { name, size, budget }, reached: files.flatMap(({ reached }) => reached) };
    }),
  );
  const { rows, problems } = judge(heaviest);
  const names = new Set(subpaths.map(({ name }) => name));
  return {
    rows,
    problems: [
      ...problems,
      ...[...names].filter((name) => !budgets[name]).map((name) => `${name} has no budget.`),
      ...Object.keys(budgets)
        .filter((name) => !names.has(name))
        .map((name) => `${name} has a budget and is in no export map.`),
    ],
  };
}

/**
 * Views that are loaded one by one: of challenges, of sections of the account. `size` is what nothing
 * else loads, `after` all that is fetched when it is the first one to come.
 * @param {string} code with what shows them in it
 * @param {(name: string) => number} limitOf KiB gz
 * @param {'challenges' | 'account'} [folder]
 */
export async function weighViews(code, limitOf, folder = 'challenges') {
  const viewFile = new RegExp(String.raw`^packages/react/src/${folder}/([\w-]+)/index\.ts$`);
  const made = await bundle(code);
  const there = eager(made, made.entry);
  const onDemand = [...made.files.keys()].filter((path) => made.files.get(path)?.entryPoint);
  const loading = onDemand.map((path) => ({ path, files: eager(made, path) }));
  const views = loading.flatMap(({ path, files }) => {
    const [, name] = viewFile.exec(made.files.get(path)?.entryPoint ?? '') ?? [];
    if (name === undefined) return [];
    const fetched = [...files].filter((file) => !there.has(file));
    const own = fetched.filter((file) =>
      loading.every((it) => it.path === path || !it.files.has(file)),
    );
    const budget = { limit: limitOf(name) };
    const row = { name, size: weigh(made, own), after: weigh(made, fetched), budget };
    return [{ row, reached: [] }];
  });
  return judge(views.sort((a, b) => (a.row.name < b.row.name ? -1 : 1)));
}

/** @type {Size} */
const nothing = { raw: 0, gzip: 0, brotli: 0 };

/** @param {readonly { row: Row, reached: readonly string[] }[]} weighed @returns {Weighed} */
function judge(weighed) {
  return {
    rows: weighed.map(({ row }) => row),
    problems: weighed.flatMap(({ row: { name, size, budget }, reached }) => [
      ...(size.gzip > budget.limit * 1024
        ? [`${name} weighs ${kib(size.gzip)} KiB gz; its budget is ${budget.limit} KiB.`]
        : []),
      ...strays(reached, budget.may ?? []).map((stray) => `${name} reaches ${stray}`),
    ]),
  };
}

/** One of each kind is enough to go by. @param {readonly string[]} reached @param {readonly string[]} may */
function strays(reached, may) {
  return Object.entries(forbidden).flatMap(([what, pattern]) => {
    if (may.includes(what)) return [];
    const stray = reached.find((path) => {
      const match = pattern.exec(path);
      return match && !may.includes(match[1] ?? what);
    });
    return stray ? [`${what}, which it must not: ${stray}`] : [];
  });
}

/** @param {Bundle} bundle @param {Iterable<string>} paths */
function weigh({ files }, paths) {
  return weightOf([...paths].flatMap((path) => files.get(path) ?? []));
}

/** @param {Bundle} bundle @param {Iterable<string>} paths */
function inputsOf({ files }, paths) {
  return [...paths].flatMap((path) => files.get(path)?.inputs ?? []);
}

/** @param {number} bytes */
export function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}
