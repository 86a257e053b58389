import { expect, test } from 'vitest';
import { channelsOf, contrast } from './contrast.ts';

test.each([
  ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 21],
  ['rgb(119, 119, 119)', 'rgb(255, 255, 255)', 4.48],
  ['rgb(58, 75, 208)', 'rgb(255, 255, 255)', 6.78],
  ['rgb(58, 75, 208)', 'rgb(58, 75, 208)', 1],
])('%s on %s is %d', (one, other, ratio) => {
  expect(contrast(channelsOf(one) ?? [], channelsOf(other) ?? [])).toBeCloseTo(ratio, 1);
});

test.each(['', 'canvastext', 'none', 'color(srgb 1 0 0)'])('%j has no channels here', (text) => {
  expect(channelsOf(text)).toBeUndefined();
});
