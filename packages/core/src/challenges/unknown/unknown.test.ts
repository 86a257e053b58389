import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { unknownFixtures } from './unknown.fixtures.ts';

test('decode keeps the name and every parameter unchanged', () => {
  expect(decodeChallenge(unknownFixtures.plain.response)).toMatchObject({
    name: 'UNKNOWN',
    wireName: 'VOICE_OTP',
    parameters: { CODE_DELIVERY_DESTINATION: '+********4114' },
  });
});

test('parameters of any shape are no failure', () => {
  const response = { ChallengeName: 'VOICE_OTP', ChallengeParameters: { USERNAME: [7], x: null } };
  expect(decodeChallenge(response)).toMatchObject({
    username: undefined,
    parameters: { USERNAME: [7], x: null },
  });
});
