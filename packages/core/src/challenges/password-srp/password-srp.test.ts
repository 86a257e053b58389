import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { encodeAnswer } from '../../encode-answer.ts';
import { passwordSrpFixtures } from './password-srp.fixtures.ts';

const challenge = decodeChallenge(passwordSrpFixtures.plain.response);

test('encode sends SRP_A and never the password', () => {
  expect(encodeAnswer(challenge, { password: 'Correct-Horse-9!', srpA: 'abc1' })).toEqual({
    SRP_A: 'abc1',
  });
});

test('the error for a missing SRP_A says what to do and omits the password', () => {
  const encode = () => encodeAnswer(challenge, { password: 'Correct-Horse-9!' });
  expect(encode).toThrow(TypeError);
  expect(encode).toThrow(/^The answer has no srpA(?!.*Correct-Horse)/);
});
