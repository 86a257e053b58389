import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { encodeAnswer } from '../../encode-answer.ts';
import { selectChallengeFixtures } from './select-challenge.fixtures.ts';

const challenge = decodeChallenge(selectChallengeFixtures.plain.response);

test("the choices are the service's, in its order", () => {
  expect(challenge.availableChallenges).toEqual([
    'PASSWORD_SRP',
    'PASSWORD',
    'EMAIL_OTP',
    'WEB_AUTHN',
  ]);
});

test.each([
  [{ choice: 'EMAIL_OTP' }, { ANSWER: 'EMAIL_OTP' }],
  [{ choice: 'FUTURE_OTP' }, { ANSWER: 'FUTURE_OTP' }],
  [
    { choice: 'PASSWORD', password: 'p' },
    { ANSWER: 'PASSWORD', PASSWORD: 'p' },
  ],
  [{ choice: 'PASSWORD' }, { ANSWER: 'PASSWORD' }],
  [
    { choice: 'PASSWORD_SRP', srpA: 'a1' },
    { ANSWER: 'PASSWORD_SRP', SRP_A: 'a1' },
  ],
  [
    { choice: 'PASSWORD_SRP', srpA: 'a1', password: 'p' },
    { ANSWER: 'PASSWORD_SRP', SRP_A: 'a1' },
  ],
  [{ choice: 'EMAIL_OTP', password: 'p' }, { ANSWER: 'EMAIL_OTP' }],
  [{ choice: 'toString' }, { ANSWER: 'toString' }],
])('%j goes out as %j', (answer, wire) => {
  expect(encodeAnswer(challenge, answer)).toEqual(wire);
});

test('PASSWORD_SRP without srpA is refused before anything is sent', () => {
  expect(() => encodeAnswer(challenge, { choice: 'PASSWORD_SRP', password: 'p' })).toThrow(
    TypeError,
  );
});
