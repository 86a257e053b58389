/**
 * `pnpm bundles`: measures what each entry adds to an app's bundle, without React. `--write` puts the
 * figures into the README and docs/comparison.md; `--check` fails over budget, when an entry reaches what it must not, when
 * a line of an export map has no budget, and when a figure there is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  limitOfSection,
  limitOfView,
  loads,
  sectionsEntry,
  subpaths,
  viewsEntry,
} from './bundles/budgets.mjs';
import { lines, outOfDate, rewritten } from './bundles/figures.mjs';
import { kib, weighLoads, weighSubpaths, weighViews } from './bundles/weigh.mjs';
import { subpathsOf } from './subpaths.mjs';
import { root } from './workspace.mjs';

/** @typedef {import('./bundles/weigh.mjs').Row} Row */

const exported = ['packages/core', 'packages/react'].flatMap(subpathsOf);
const loaded = await weighLoads(loads);
const views = await weighViews(viewsEntry, limitOfView);
const sections = await weighViews(sectionsEntry, limitOfSection, 'account');
const whole = await weighSubpaths(exported, subpaths);
print('What an app loads', loaded.rows);
print('What a challenge adds of its own, and all it fetches as the first', views.rows);
print(
  'What a section of the account adds of its own, and all it fetches as the first',
  sections.rows,
);
print('Each subpath, whole', whole.rows);

const pages = Object.keys(lines).map((page) => {
  const file = join(root, page);
  return { page, file, text: readFileSync(file, 'utf8') };
});
const rows = [...loaded.rows, ...views.rows, ...sections.rows, ...whole.rows];
if (process.argv.includes('--write')) {
  for (const { page, file, text } of pages) writeFileSync(file, rewritten(page, text, rows));
} else if (process.argv.includes('--check')) {
  const problems = [loaded, views, sections, whole].flatMap((weighed) => weighed.problems);
  problems.push(...pages.flatMap(({ page, text }) => outOfDate(page, text, rows)));
  for (const problem of problems) console.error(problem);
  console.log(`\n${rows.length} weighed, ${problems.length} failed`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** @param {string} title @param {readonly Row[]} rows */
function print(title, rows) {
  console.log(`\n${title}\n`);
  console.log('| KiB | raw | gzip | brotli | budget | |');
  console.log('| --- | ---: | ---: | ---: | ---: | --- |');
  for (const { name, size, after, budget } of rows) {
    const figures = [size.raw, size.gzip, size.brotli, budget.limit * 1024].map(kib);
    const notes = [
      ...(after ? [`${kib(after.gzip)} as the first`] : []),
      ...(budget.bar === undefined ? [] : [`aimed at ${budget.bar}`]),
    ];
    console.log(`| ${[name, ...figures, notes.join('; ')].join(' | ')} |`);
  }
}
