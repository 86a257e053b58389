import { expect, test } from 'vitest';
import { ChallengeError } from './challenge-error.ts';
import type { ChallengeResponse } from './challenges/wire-of.ts';
import { decodeChallenge } from './decode-challenge.ts';
import { fixtures } from './fixtures.ts';

const smsMfa = fixtures.SMS_MFA.plain.response;

const malformed = (field: string) =>
  expect.objectContaining({ code: 'MalformedChallenge', field, constructor: ChallengeError });
const decodeAny = (response: unknown) => () => decodeChallenge(response as ChallengeResponse);

test("the response model's spelling is read like the wire's", () => {
  const model = {
    challengeName: smsMfa.ChallengeName,
    session: smsMfa.Session,
    challengeParameters: smsMfa.ChallengeParameters,
  };
  expect(decodeChallenge(model)).toEqual(decodeChallenge(smsMfa));
});

test('an answer with only a list and a session is a SELECT_CHALLENGE', () => {
  const response = { AvailableChallenges: ['PASSWORD', 'EMAIL_OTP'], Session: 'AYABeA' };
  expect(decodeChallenge(response)).toMatchObject({
    name: 'SELECT_CHALLENGE',
    availableChallenges: ['PASSWORD', 'EMAIL_OTP'],
  });
});

test('null members count as absent', () => {
  const response = { ...smsMfa, ChallengeParameters: null, AvailableChallenges: null };
  expect(decodeChallenge(response)).toMatchObject({ delivery: undefined, availableChallenges: [] });
});

test('decode lists a repeated name once and keeps unknown names', () => {
  const response = { ...smsMfa, AvailableChallenges: ['SMS_OTP', 'FUTURE_OTP', 'SMS_OTP'] };
  expect(decodeChallenge(response).availableChallenges).toEqual(['SMS_OTP', 'FUTURE_OTP']);
});

test.each(['__proto__', 'constructor', 'toString', 'UNKNOWN', 'sms_mfa'])(
  'the name %s is unknown like any other',
  (wireName) => {
    const response = JSON.parse(`{"ChallengeName":"${wireName}","Session":"AYABeA"}`);
    expect(decodeChallenge(response)).toMatchObject({ name: 'UNKNOWN', wireName });
  },
);

test('parameters named after Object.prototype members are not read from it', () => {
  const response = JSON.parse(
    '{"ChallengeName":"SMS_MFA","ChallengeParameters":{"__proto__":{"USERNAME":"mallory"}}}',
  );
  expect(decodeChallenge(response).username).toBeUndefined();
  expect(({} as { USERNAME?: string }).USERNAME).toBeUndefined();
});

test.each([
  [undefined, 'ChallengeName'],
  ['SMS_MFA', 'ChallengeName'],
  [[], 'ChallengeName'],
  [{}, 'ChallengeName'],
  [{ AuthenticationResult: { AccessToken: 'x' }, ChallengeParameters: {} }, 'ChallengeName'],
  [{ ChallengeName: 7 }, 'ChallengeName'],
  [{ ChallengeName: '' }, 'ChallengeName'],
  [{ ...smsMfa, Session: 7 }, 'Session'],
  [{ ...smsMfa, ChallengeParameters: 'x' }, 'ChallengeParameters'],
  [{ ...smsMfa, ChallengeParameters: [] }, 'ChallengeParameters'],
])('%j is reported as malformed %s', (response, field) => {
  expect(decodeAny(response)).toThrow(malformed(field));
});
