import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bars, judge } from '../benchmarks/report/bars.mjs';
import { made } from '../benchmarks/report/report.mjs';
import { readResults } from '../benchmarks/report/results.mjs';
import { median, spread } from '../benchmarks/report/samples.mjs';
import { unpadded } from './docs/tables.mjs';
import { root } from './workspace.mjs';

const results = readResults();

test.each(made(results))('$file has the figures of benchmarks/results', ({ file, text }) => {
  const stated = readFileSync(join(root, file), 'utf8');
  expect(unpadded(text), 'Run: pnpm bench report --write').toBe(unpadded(stated));
});

test('what is missed says why', () => {
  const missed = bars.map((bar) => judge(bar, results)).filter(({ met }) => !met);
  expect(missed.filter(({ why }) => why === '').map(({ what }) => what)).toEqual([]);
});

test('a figure over its aim is missed, with the reason there is', () => {
  const bar = { what: 'it', atMost: 2, unit: ' KiB', digits: 1, why: 'It is heavy.' };
  const judged = [2, 2.1].map((is) => judge({ ...bar, measured: () => is }, results));
  expect(judged.map(({ aim, is, met, why }) => [aim, is, met, why])).toEqual([
    ['≤ 2 KiB', '2.0 KiB', true, ''],
    ['≤ 2 KiB', '2.1 KiB', false, 'It is heavy.'],
  ]);
});

test('every result is of the versions that are installed now', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'benchmarks/package.json'), 'utf8'));
  for (const { versions } of Object.values(results)) {
    // A package that was added after a measurement had no part in it.
    const { node, chromium, ...measured } = versions;
    expect(dependencies).toMatchObject(measured);
  }
});

test('the median of an even number of samples is between the two in the middle', () => {
  expect(median([9, 1, 3, 2])).toBe(2.5);
  expect(spread([1200.4, 1, 30], 0)).toBe('30 (1–1,200)');
});
