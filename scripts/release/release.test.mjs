import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';
import { problemsOf } from './problems.mjs';

const manifest = {
  name: '@countersign/core',
  version: '0.1.0',
  homepage: 'https://example.com/',
  repository: { url: 'git+https://github.com/owner/name.git' },
};
const ready = {
  packages: [{ manifest, changelog: '# @countersign/core\n\n## 0.1.0\n\nFirst.\n' }],
  changesets: [],
  runsIn: 'owner/name',
};
/** @param {object} members */
const one = (members) => ({
  ...ready,
  packages: [
    { manifest: { ...manifest, ...members }, changelog: ready.packages[0]?.changelog ?? '' },
  ],
});

test('what has a version, a change log and its own repository may be published', () => {
  expect(problemsOf(ready)).toEqual([]);
});

test.each([
  ['changesets that are in no version', { ...ready, changesets: ['a.md'] }, /1 changesets/],
  ['the version of before the first release', one({ version: '0.1.0-0' }), /0\.1\.0-0/],
  ['a version that the change log lacks', one({ version: '0.2.0' }), /nothing about 0\.2\.0/],
  ['another repository', { ...ready, runsIn: 'someone/fork' }, /someone\/fork publishes/],
  ['a machine of a developer', { ...ready, runsIn: undefined }, /Only the release workflow/],
  ['no homepage', one({ homepage: '' }), /no homepage/],
  [
    'versions that differ',
    {
      ...ready,
      packages: [
        ...ready.packages,
        { manifest: { ...manifest, version: '0.2.0' }, changelog: '\n## 0.2.0\n' },
      ],
    },
    /different versions/,
  ],
])('refuses %s', (_what, release, problem) => {
  expect(problemsOf(release)).toEqual([expect.stringMatching(problem)]);
});

/** @typedef {{ name?: string, uses?: string, run?: string, with?: object }} Step */

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const source = read('.github/workflows/release.yml');
const { on, permissions, jobs } = parse(source);
/** @type {Step[]} */
const steps = jobs.publish.steps;
const runs = steps.flatMap(({ run }) => run ?? []);

test('only a maintainer starts the workflow, and npm’s environment approves it', () => {
  expect(Object.keys(on)).toEqual(['workflow_dispatch']);
  expect(Object.keys(jobs)).toEqual(['publish']);
  expect(jobs.publish.environment).toBe('npm');
  expect(jobs.publish.if).toBe("github.ref == 'refs/heads/main'");
});

test('it may ask for a proof of its identity, and write nothing', () => {
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(source).not.toMatch(/secrets\./);
});

test('each step has a name, and runs a script of the repository', () => {
  const { scripts } = JSON.parse(read('package.json'));
  expect(steps.filter(({ name }) => !name)).toEqual([]);
  const named = runs.map((run) => /^npx --yes pnpm@12 ([\w-]+)/.exec(run)?.[1]);
  expect(named.filter((name) => name !== 'install' && !(`${name}` in scripts))).toEqual([]);
});

test('everything is checked before anything is published', () => {
  expect(runs).toEqual([
    'npx --yes pnpm@12 install --frozen-lockfile',
    'npx --yes pnpm@12 test',
    'npx --yes pnpm@12 pack-check',
    'npx --yes pnpm@12 release --publish',
  ]);
});

test('its actions are pinned as those of ci.yml', () => {
  const used = (/** @type {string} */ text) =>
    [...text.matchAll(/uses: (.+)/g)].map(([, it]) => it);
  expect(used(source).length).toBeGreaterThan(1);
  expect(used(read('.github/workflows/ci.yml'))).toEqual(expect.arrayContaining(used(source)));
});
