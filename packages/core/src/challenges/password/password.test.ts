import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { encodeAnswer } from '../../encode-answer.ts';
import { passwordFixtures } from './password.fixtures.ts';

test('the password goes out as typed, spaces and all', () => {
  const challenge = decodeChallenge(passwordFixtures.plain.response);
  expect(encodeAnswer(challenge, { password: '  pässwörd ' })).toEqual({ PASSWORD: '  pässwörd ' });
});
