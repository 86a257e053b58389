import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { badChangesets, lastReleased, parseChangeset, withoutChangeset } from './changesets.mjs';

const changeset = (/** @type {string} */ kind) =>
  parseChangeset('brave-cats.md', `---\n"@x/core": ${kind}\n---\n\nSign in with a code.\n`);

const core = { name: '@x/core', version: '0.3.0', report: 'one\ntwo', released: 'one\ntwo' };
const more = { ...core, report: 'one\ntwo\nthree' };
const less = { ...core, report: 'one' };

test('what offers the same as its last release needs no changeset', () => {
  expect(withoutChangeset(core, [])).toEqual([]);
});

test('a declaration that moved to another file needs no changeset', () => {
  const released = '### a\none\n### b\ntwo';
  expect(withoutChangeset({ ...core, report: '### c\ntwo\none', released }, [])).toEqual([]);
});

test('what offers something else without a changeset is named', () => {
  expect(withoutChangeset(less, [])).toEqual([
    '@x/core offers something else than 0.3.0: a changeset has to name it, as minor at least. Run pnpm changeset.',
  ]);
});

test('what was never released needs a changeset', () => {
  const first = { ...core, version: '0.0.0', released: undefined };
  expect(withoutChangeset(first, [])).toEqual([expect.stringContaining('was never released')]);
  expect(withoutChangeset(first, [changeset('minor')])).toEqual([]);
});

test.each([
  ['more', '0.3.0', 'patch', true],
  ['less', '0.3.0', 'patch', false],
  ['less', '0.3.0', 'minor', true],
  ['more', '1.3.0', 'patch', false],
  ['more', '1.3.0', 'minor', true],
  ['less', '1.3.0', 'minor', false],
  ['less', '1.3.0', 'major', true],
])('%s than %s offered, with a changeset for a %s: %s', (change, version, kind, enough) => {
  const offer = { ...(change === 'more' ? more : less), version };
  expect(withoutChangeset(offer, [changeset(kind)]).length === 0).toBe(enough);
});

test('a changeset for another package does not count', () => {
  const other = { ...changeset('major'), releases: { '@x/react': 'major' } };
  expect(withoutChangeset(less, [other])).toHaveLength(1);
});

test('a changeset is one sentence that names a package', () => {
  expect(badChangesets([changeset('minor')])).toEqual([]);
  const bad = parseChangeset('empty.md', '---\n---\n\nfix stuff\nand more\n');
  expect(badChangesets([bad])).toEqual([
    'empty.md names no package.',
    'empty.md has to be one sentence on one line.',
  ]);
});

test('the last release is what the report said when the change log was last written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-released-'));
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: folder });
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(folder, name), text);
  const commit = () => {
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'x');
  };
  try {
    git('init', '--quiet');
    write('api.md', 'one\n');
    commit();
    expect(lastReleased(folder, 'one\n')).toBeUndefined();

    write('CHANGELOG.md', '# 0.1.0\n');
    expect(lastReleased(folder, 'one\n')).toBe('one\n');
    commit();
    write('api.md', 'two\n');
    commit();
    expect(lastReleased(folder, 'two\n')).toBe('one\n');

    write('CHANGELOG.md', '# 0.2.0\n');
    expect(lastReleased(folder, 'two\n')).toBe('two\n');
    commit();
    expect(lastReleased(folder, 'three\n')).toBe('two\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
