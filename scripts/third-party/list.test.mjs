import { expect, test } from 'vitest';
import { thirdParties } from './list.mjs';

test('each has a version, a license and an author, and comes with one of our packages', () => {
  const list = thirdParties();
  expect(list.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['react-hook-form', '@simplewebauthn/browser', 'uqr', 'jose', 'otplib']),
  );
  for (const { name, version, license, copyright, comesWith } of list) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(license, name).toMatch(/^[\w.-]+$/);
    expect(copyright, name).toMatch(/\w{3}/);
    expect(comesWith, name).not.toEqual([]);
  }
});

test('nothing of others comes with core', () => {
  expect(thirdParties().filter(({ comesWith }) => comesWith.includes('core'))).toEqual([]);
});
