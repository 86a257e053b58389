import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const sheet = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

const matches = (selector: string, className: string): boolean => {
  const element = document.createElement('p');
  element.className = className;
  return element.matches(selector);
};

const preferences = await sheet('preferences.css');
const guarded = await sheet('guarded.css');
const moving =
  /prefers-reduced-motion: reduce\) \{\s*([^{]+?),\s*\.cs-card \*/.exec(preferences)?.[1] ?? '';
const contrasting = /prefers-contrast: more\) \{\s*([^{]+?) \{/.exec(preferences)?.[1] ?? '';
const kept = `:${/\*\):(not\(\[class\]:not\(.+\)\)),/.exec(guarded)?.[1]}`;

// Apps have classes such as `docs-nav` and `metrics-chart`, which contain the kit's prefix.
test.each([
  ['cs-user', true],
  ['mine cs-user', true],
  ['docs-nav', false],
  ['mine metrics-chart', false],
])('an element of class "%s" is the kit’s: %s', (className, own) => {
  expect(matches(moving, className)).toBe(own);
  expect(matches(kept, className)).toBe(own);
});

test('more contrast reaches what the kit draws outside of cards', () => {
  for (const root of ['cs-sign-in', 'cs-account', 'cs-user', 'cs-providers']) {
    expect([root, matches(contrasting, root)]).toEqual([root, true]);
  }
});

test('guarded: the page’s own rules stop at a step-up in its place too', () => {
  const roots = /:where\(([^)]+)\)\s+:where\(\*\)/.exec(guarded)?.[1] ?? '';
  expect(matches(roots, 'cs-step-up')).toBe(true);
});
