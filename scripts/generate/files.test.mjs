import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpadded, withTables } from '../docs/tables.mjs';
import { root } from '../workspace.mjs';
import { madeFiles } from './files.mjs';

const files = await madeFiles();

test.each(Object.entries(files))('%s is what the sources give', (file, made) => {
  const committed = readFileSync(join(root, file), 'utf8');
  const read = file.endsWith('.json') ? JSON.parse : unpadded;
  expect(read(committed), 'Run pnpm generate --write.').toEqual(read(made));
});

test('registry/ has no other file', () => {
  const committed = readdirSync(join(root, 'registry')).map((name) => `registry/${name}`);
  expect(committed.filter((file) => !(file in files))).toEqual([]);
});

test('a page without its marks is not written over', () => {
  const tables = { languages: '| tag |' };
  const made = { page: 'docs/languages.md', command: 'generate', tables };
  expect(() => withTables('# Languages', made)).toThrow(/lost the marks/);
});
