import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutants } from '../packages/emulator/scripts/mutants.mjs';
import { root } from './workspace.mjs';

test.each(mutants)('$file holds the text of "$fault" exactly once', ({ file, find }) => {
  const source = readFileSync(join(root, 'packages/emulator/src', file), 'utf8');
  expect(source.split(find)).toHaveLength(2);
});
