import { readFileSync } from 'node:fs';
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

test('each contrast that tokens.css states is what its colors give, light and dark', () => {
  const light = blockOf(':host([data-theme="light"])');
  const dark = blockOf(':host([data-theme="dark"])');
  const stated = [...light.matchAll(/(--cs-[\w-]+): .+; ([\d.]+) \/ ([\d.]+)( on it)? \*\//g)];
  const given = stated.map(([, token = '', , , onAccent]) => {
    const under = onAccent ? '--cs-accent' : '--cs-surface';
    const [inLight, inDark] = [light, dark].map((block) =>
      contrast(colorOf(block, token), colorOf(block, under)).toFixed(1),
    );
    return [token, inLight, inDark];
  });
  expect(given).toHaveLength(9);
  expect(stated.map(([, token, inLight, inDark]) => [token, inLight, inDark])).toEqual(given);
});

const tokens = readFileSync(
  new URL('../../packages/react/src/styles/tokens.css', import.meta.url),
  'utf8',
);

function blockOf(selector: string): string {
  const [, after = ''] = tokens.split(`${selector} {`);
  return after.slice(0, after.indexOf('}'));
}

function colorOf(block: string, token: string): number[] {
  const [, hex = ''] = new RegExp(`${token}: #(\\w{6});`).exec(block) ?? [];
  return (hex.match(/../g) ?? []).map((channel) => Number.parseInt(channel, 16));
}
