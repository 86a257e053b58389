/** The suites of `pnpm test`: how each is run, and how its tests are counted. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../running/processes.mjs';
import { startRedis } from '../running/redis.mjs';
import { bin, root } from '../workspace.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Result */

const counts = mkdtempSync(join(tmpdir(), 'countersign-test-'));

/** In the order they run: what fails fastest comes first. */
export const suites = /** @type {const} */ ([
  'types',
  'lint',
  'bundles',
  'api',
  'unit',
  'redis',
  'stories',
  'modes',
  'catalogue',
  'build',
  'e2e',
]);

/** @typedef {typeof suites[number]} Suite */

/** The suites that need the browser. */
export const browserSuites = new Set(
  /** @type {Suite[]} */ (['stories', 'modes', 'catalogue', 'e2e']),
);

/** @type {Record<Suite, () => Promise<Result>>} */
export const runSuite = {
  types: async () => {
    const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
    // The compiler reports an error in a package once, before every package that uses it repeats it.
    const sources = await check('tsc', [
      '-b',
      ...packages.map((path) => `${path}/tsconfig.src.json`),
    ]);
    if (sources.failed > 0) return sources;
    return sum([
      sources,
      await check('tsc', ['-b', ...packages, '.']),
      await turbo('types', ['--filter=./apps/*', '--filter=./examples/*']),
      await check('node', ['scripts/docs.mjs']),
    ]);
  },
  lint: async () =>
    sum([
      await check('biome', ['check', '.', '--error-on-warnings']),
      await check('knip', ['--no-progress']),
      await check('node', ['scripts/hygiene.mjs']),
      await check('node', ['scripts/prose.mjs']),
    ]),
  bundles: () => check('node', ['scripts/bundles.mjs', '--check']),
  api: () => check('node', ['scripts/api.mjs']),
  unit: async () =>
    sum([
      await vitest(['core'], ['--coverage']),
      await vitest([
        'cli',
        'create-countersign',
        'emulator',
        'server',
        'examples',
        'react',
        'react-server',
        'react-18',
        'react-18-server',
        'catalogue',
        'demo',
        'scripts',
      ]),
    ]),
  redis: async () => {
    const redis = await startRedis();
    if (typeof redis === 'string') return { passed: 0, failed: 0, skipped: 1, notes: [redis] };
    const result = await vitest(['server-redis'], [], { REDIS_URL: redis.url });
    await redis.stop();
    return result;
  },
  stories: () => vitest(['storybook', 'react-browser', 'catalogue-browser']),
  modes: () => playwright('modes'),
  catalogue: () => playwright('catalogue', ['--project=catalogue']),
  build: () => turbo('build'),
  e2e: () => playwright('e2e'),
};

/** @param {Result[]} results @returns {Result} */
export function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
    skipped: results.reduce((total, { skipped }) => total + skipped, 0),
    notes: results.flatMap(({ notes }) => notes),
  };
}

/** A suite of which nothing can be counted. @param {string} why @returns {Result} */
export function failure(why) {
  return { passed: 0, failed: 1, skipped: 0, notes: [why] };
}

/** One command, one check. @param {string} command @param {string[]} args */
async function check(command, args) {
  const { code } = await runTool(command, args);
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, notes: [] }
    : failure(ended(command, code));
}

/** One check for each package that has the task. @param {string} task @param {string[]} [filters] */
async function turbo(task, filters = []) {
  const options = ['--continue=dependencies-successful', '--output-logs=errors-only'];
  const args = ['run', task, ...options, ...filters];
  const { code, output } = await runTool('turbo', args);
  const [, passed, total] = /Tasks:\s+(\d+) successful, (\d+) total/.exec(output) ?? [];
  if (!Number(total)) return failure(`turbo ran no ${task} task`);
  const result = { passed: Number(passed), failed: Number(total) - Number(passed), skipped: 0 };
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return { ...result, notes: code === 0 ? [] : [ended(`turbo run ${task}`, code)] };
}

/** @param {string[]} projects @param {string[]} [options] @param {NodeJS.ProcessEnv} [env] */
async function vitest(projects, options = [], env = {}) {
  const file = join(counts, `${projects[0]}.json`);
  const args = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=./scripts/test/vitest-counts.mjs'];
  const { code, output } = await runTool('vitest', ['run', ...args, ...options, ...reporters], {
    ...env,
    COUNTS_FILE: file,
  });
  const report = read(file);
  if (report === undefined) return failure(ended('vitest', code));

  const result = sum(
    projects.map((project) => {
      const counted = report.projects[project];
      return counted ? { ...counted, notes: [] } : failure(`${project}: no test ran`);
    }),
  );
  if (preparedWhileRunning.test(output)) {
    result.failed += 1;
    result.notes.push('Vite prepared a dependency mid-run: add it to optimizeDeps.include');
  }
  return withCrashes(result, report.crashes, ended('vitest', code), code);
}

/** Then Vite may reload the page of a test that runs, on the first run and on no other. */
const preparedWhileRunning = /new dependencies optimized|optimized dependencies changed/;

/** @param {Suite} suite where its tests are @param {string[]} [options] */
async function playwright(suite, options = []) {
  const file = join(counts, `${suite}.json`);
  const args = ['test', '--config', suite, '--reporter=list,json', ...options];
  const { code } = await runTool('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const report = read(file);
  if (report === undefined) return failure(ended('playwright', code));

  const { expected: passed, unexpected, flaky, skipped } = report.stats;
  if (passed + unexpected + flaky === 0) return failure(`${suite}: no test ran`);
  const result = { passed, failed: unexpected + flaky, skipped, notes: [] };
  return withCrashes(result, report.errors.length, ended('playwright', code), code);
}

/**
 * What went wrong outside of any test counts too, and so does a bad exit that no test explains.
 * @param {Result} result @param {number} crashes @param {string} why @param {number | null} code
 */
function withCrashes(result, crashes, why, code) {
  const failed = result.failed + crashes;
  if (code === 0 && crashes === 0) return result;
  return { ...result, failed: failed || 1, notes: [...result.notes, why] };
}

/** @param {string} command @param {number | null} code */
function ended(command, code) {
  return code === null ? `${command} was stopped` : `${command} ended with ${code}`;
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs a tool of the repository, and shows what it says.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
async function runTool(command, args, env = {}) {
  const file = command === 'node' ? process.execPath : bin(command);
  const { code, output } = await run(file, args, { env, shown: true });
  return { code, output: stripVTControlCharacters(output) };
}
