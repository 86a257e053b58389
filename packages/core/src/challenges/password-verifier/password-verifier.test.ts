import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { encodeAnswer } from '../../encode-answer.ts';
import { passwordVerifierFixtures } from './password-verifier.fixtures.ts';

const { response } = passwordVerifierFixtures['user-srp-auth'];

const without = (key: string) => ({
  ...response,
  ChallengeParameters: Object.fromEntries(
    Object.entries(response.ChallengeParameters).filter(([name]) => name !== key),
  ),
});

test('decode accepts the missing session of USER_SRP_AUTH', () => {
  expect(decodeChallenge(response).session).toBeUndefined();
});

test.each(['SALT', 'SRP_B', 'SECRET_BLOCK'])('a missing %s is reported by name', (field) => {
  const malformed = expect.objectContaining({ code: 'MalformedChallenge', field });
  expect(() => decodeChallenge(without(field))).toThrow(malformed);
});

test.each(['', ' ', '\n'])('a blank SALT (%j) is reported by name', (SALT) => {
  const blank = { ...response, ChallengeParameters: { ...response.ChallengeParameters, SALT } };
  const malformed = expect.objectContaining({ code: 'MalformedChallenge', field: 'SALT' });
  expect(() => decodeChallenge(blank)).toThrow(malformed);
});

test('USERNAME replaces a missing USER_ID_FOR_SRP; without both, the challenge is malformed', () => {
  expect(decodeChallenge(without('USER_ID_FOR_SRP')).username).toBe(
    response.ChallengeParameters.USERNAME,
  );
  const nameless = {
    ...response,
    ChallengeParameters: { SALT: 'a', SRP_B: 'b', SECRET_BLOCK: 'Yw==' },
  };
  const malformed = expect.objectContaining({ field: 'USER_ID_FOR_SRP' });
  expect(() => decodeChallenge(nameless)).toThrow(malformed);
});

test('encode returns the secret block unchanged', () => {
  const challenge = decodeChallenge(response);
  const answer = { timestamp: 'Sun Nov 8 09:05:03 UTC 2026', signature: 'c2ln' };
  expect(encodeAnswer(challenge, answer)).toEqual({
    USERNAME: response.ChallengeParameters.USER_ID_FOR_SRP,
    PASSWORD_CLAIM_SECRET_BLOCK: response.ChallengeParameters.SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: 'c2ln',
    TIMESTAMP: 'Sun Nov 8 09:05:03 UTC 2026',
  });
});
