import { expect, test } from 'vitest';
import { partSheetNames, themingTables } from './tables.mjs';

test('every stylesheet of a part is one that a class needs', async () => {
  const { parts } = await themingTables();
  const sheets = partSheetNames();
  expect(sheets.length).toBeGreaterThan(10);
  for (const sheet of sheets) expect(parts).toMatch(new RegExp(`[|,] ${sheet}[ ,]`));
});
