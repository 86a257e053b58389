import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../workspace.mjs';

const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const [, table = ''] = page.split('\n## Promises\n');
const rows = [
  ...(table.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) +\| \[.+?\]\((.+?)\) › (.+?) +\|$/gm),
].map(([, promise = '', file = '', title = '']) => ({ promise, file, title }));

test('every line of the table has a promise and a test', () => {
  const lines = table.split('\n## ')[0]?.match(/^\|/gm) ?? [];
  // Without its head and the rule below.
  expect(rows).toHaveLength(lines.length - 2);
  expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('there is the test of “$promise”', ({ file, title }) => {
  expect(existsSync(join(root, file))).toBe(true);
  const source = readFileSync(join(root, file), 'utf8');
  // In quotes, or behind a figure that the title begins with.
  const quoted = [`'${title}'`, `} ${title}\``, `"${title}"`];
  expect(quoted.some((text) => source.includes(text))).toBe(true);
  expect(source).not.toMatch(/\.(?:skip|todo|fails|only)\b/);
});
