import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';
import { suites } from './suites.mjs';

/** @typedef {{ name?: string, uses?: string, run?: string }} Step */
/** @typedef {{ permissions: object, jobs: Record<string, { permissions?: object, strategy?: any, steps: Step[] }> }} Workflow */

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const scripts = Object.keys(manifest.scripts);
const source = read('.github/workflows/ci.yml');
/** @type {Workflow} */
const workflow = parse(source);
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const runs = steps.flatMap(({ run }) => run ?? []);

test('each step has a name, and runs a script of the repository', () => {
  expect(steps.filter(({ name }) => !name)).toEqual([]);
  const commands = runs.map((run) => /^npx --yes pnpm@12 ([\w:-]+)(?: [^;&|\n]+)?$/.exec(run)?.[1]);
  expect(commands.filter((command) => command !== 'install')).toEqual(
    expect.arrayContaining(['test', 'pack-check', 'bench']),
  );
  expect(commands.filter((name) => !['install', ...scripts].includes(`${name}`))).toEqual([]);
});

test('each suite of pnpm test is a step, and so is what takes too long for it', () => {
  const only = runs.flatMap((run) => / test --only ([\w-]+)$/.exec(run)?.[1] ?? []);
  expect(only).toEqual([...suites]);
  for (const script of scripts.filter((name) => /^(?:bench|\w+-check)$/.test(name))) {
    expect(runs, `${script} has no step`).toContain(`npx --yes pnpm@12 ${script}`);
  }
});

test('it runs on each Node that the packages support', () => {
  const { node } = workflow.jobs['checks']?.strategy.matrix ?? {};
  const supported = [...manifest.engines.node.matchAll(/(?:\^|>=)(\d+)/g)];
  expect(node).toEqual(supported.map(([, major]) => Number(major)));
});

test('actions are pinned to a commit, and nothing may be written', () => {
  const used = [...source.matchAll(/uses: (.+)/g)].map(([, action]) => action);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used)
    expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(Object.values(workflow.jobs).filter(({ permissions }) => permissions)).toEqual([]);
  expect(source).not.toMatch(/secrets\.|pull_request_target/);
});

test('CONTRIBUTING.md says of each script and each suite what it is for', () => {
  const page = read('CONTRIBUTING.md');
  const named = (/** @type {string} */ name) =>
    new RegExp(`^\\|.*\`pnpm ${name}\\b`, 'm').test(page);
  // Shorter ways to write suites of pnpm test.
  const short = ['types', 'lint', 'check', 'build'];
  expect(scripts.filter((script) => !short.includes(script) && !named(script))).toEqual([]);
  expect(suites.filter((suite) => !named(`test --only ${suite}`))).toEqual([]);
});
