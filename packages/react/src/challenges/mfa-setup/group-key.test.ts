import { expect, test } from 'vitest';
import { groupKey, spellKey } from './group-key.ts';

test.each([
  ['JBSWY3DPEHPK3PXP', ['JBSW', 'Y3DP', 'EHPK', '3PXP']],
  ['JBSWY3', ['JBSW', 'Y3']],
  ['', []],
])('groupKey splits %j into groups of four', (key, groups) => {
  expect(groupKey(key)).toEqual(groups);
});

test('spellKey spells the key with a pause between groups', () => {
  expect(spellKey('JBSWY3')).toBe('J B S W, Y 3');
});

test('groupKey keeps every character', () => {
  const key = 'ZRDXSNZR4IGV3BMQYKIFZ6CVV2FCCNGQ4EHFKXMMEOZJCRSWDWVA';
  expect(groupKey(key).join('')).toBe(key);
});
