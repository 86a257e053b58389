/**
 * `pnpm test`: everything that has to hold, in one run. `--only <suite>` (repeatable) runs a part of
 * it; `--only e2e` tests the build that is there.
 *
 * The last line is `N passed, M failed`: each test, and each package's type check, lint and build.
 */
import { parseArgs } from 'node:util';
import { ensureChromium } from './running/chromium.mjs';
import { holdIfStopping, stopAllOnSignals } from './running/processes.mjs';
import { browserSuites, failure, runSuite, suites, sum } from './test/suites.mjs';

/** @typedef {import('./test/suites.mjs').Suite} Suite */
/** @typedef {import('./test/suites.mjs').Result} Result */

stopAllOnSignals();
const chosen = chosenSuites();
const browser = chosen.some((suite) => browserSuites.has(suite)) ? prepareBrowser() : undefined;

/** @type {Map<Suite, Result>} */
const results = new Map();
for (const suite of chosen) {
  console.log(`\n— ${suite}`);
  const started = Date.now();
  const result = obstacle(suite) ?? (await runSuite[suite]());
  await holdIfStopping();
  results.set(suite, result);
  console.log(`\n${lineOf(suite, result)}, ${Math.round((Date.now() - started) / 1000)} s`);
}

const total = sum([...results.values()]);
console.log('');
for (const [suite, result] of results) {
  console.log([lineOf(suite, result), ...result.notes].join('; '));
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @returns {Suite[]} */
function chosenSuites() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const only = values.only ?? [];
  const unknown = only.find((name) => !suites.some((suite) => suite === name));
  if (unknown !== undefined) {
    console.error(`There is no suite "${unknown}": --only takes ${suites.join(', ')}.`);
    process.exit(2);
  }
  return suites.filter((suite) => only.length === 0 || only.includes(suite));
}

/** Says why there is no browser, once it is known, or nothing. */
function prepareBrowser() {
  try {
    console.log(`Browser: ${ensureChromium()}`);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Why running a suite would tell nothing new: a failure of its own. @param {Suite} suite */
function obstacle(suite) {
  if (browser !== undefined && browserSuites.has(suite)) return failure(browser);
  const build = results.get('build');
  if (suite === 'e2e' && build && build.failed > 0) return failure('not run, the build failed');
  return undefined;
}

/** @param {Suite} suite @param {Result} result */
function lineOf(suite, { passed, failed, skipped }) {
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${suite}: ${passed} passed, ${failed} failed${tail}`;
}
