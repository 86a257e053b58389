import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { smsMfaFixtures } from './sms-mfa.fixtures.ts';
import { smsMfa } from './sms-mfa.ts';

test('the number is shown as the service masked it', () => {
  expect(decodeChallenge(smsMfaFixtures.plain.response)).toMatchObject({
    delivery: { medium: 'SMS', destination: '+********4114' },
    username: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
  });
});

test('without parameters there is no delivery, and no failure', () => {
  const bare = { ChallengeName: 'SMS_MFA', Session: 'AYABeA' };
  expect(decodeChallenge(bare)).toMatchObject({ name: 'SMS_MFA', delivery: undefined });
});

test('the code goes out as SMS_MFA_CODE, whatever its length', () => {
  const challenge = smsMfa.decode({
    name: 'SMS_MFA',
    session: 'AYABeA',
    parameters: {},
    availableChallenges: [],
  });
  expect(smsMfa.encode({ code: '01234567' }, challenge)).toEqual({ SMS_MFA_CODE: '01234567' });
});
