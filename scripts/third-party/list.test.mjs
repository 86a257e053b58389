import { expect, test } from 'vitest';
import { thirdParties } from './list.mjs';

test('each has a version, a licence and somebody who wrote it, and comes with one of ours', () => {
  const list = thirdParties();
  expect(list.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['react-hook-form', '@simplewebauthn/browser', 'uqr', 'jose', 'otplib']),
  );
  for (const { name, version, licence, copyright, comesWith } of list) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(licence, name).toMatch(/^[\w.-]+$/);
    expect(copyright, name).toMatch(/\w{3}/);
    expect(comesWith, name).not.toEqual([]);
  }
});

test('nothing of others comes with core', () => {
  expect(thirdParties().filter(({ comesWith }) => comesWith.includes('core'))).toEqual([]);
});
