import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { softwareTokenMfaFixtures } from './software-token-mfa.fixtures.ts';
import { softwareTokenMfa } from './software-token-mfa.ts';

const challenge = softwareTokenMfa.decode(wireOf(softwareTokenMfaFixtures.plain.response));

test('decode reads the name of the app, which may be missing', () => {
  expect(challenge.friendlyDeviceName).toBe('My phone');
  const bare = wireOf({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
  expect(softwareTokenMfa.decode(bare).friendlyDeviceName).toBeUndefined();
});

test('the code goes out as SOFTWARE_TOKEN_MFA_CODE', () => {
  expect(softwareTokenMfa.encode({ code: '012345' }, challenge)).toEqual({
    SOFTWARE_TOKEN_MFA_CODE: '012345',
  });
});
