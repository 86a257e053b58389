/** A vitest reporter for `pnpm test`: writes what ran, per project, to `COUNTS_FILE`. */
import { writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export default class VitestCounts {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Record<string, Counts>} */
    const projects = {};
    for (const module of modules) {
      // A browser project is one per browser: `storybook (chromium)`.
      const name = module.project.name.replace(/ \(.*\)$/, '');
      const counts = projects[name] ?? { passed: 0, failed: 0, skipped: 0 };
      projects[name] = counts;
      for (const test of module.children.allTests()) counts[stateOf(test)] += 1;
      // A file that could not be read has no tests to count.
      if (module.errors().length > 0) counts.failed += 1;
    }
    const file = process.env['COUNTS_FILE'];
    if (file) writeFileSync(file, JSON.stringify({ projects, crashes: unhandledErrors.length }));
  }
}

/** @param {import('vitest/node').TestCase} test */
function stateOf(test) {
  const { state } = test.result();
  // A test that never ended did not pass.
  return state === 'pending' ? 'failed' : state;
}
