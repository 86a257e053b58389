import { expect, test } from 'vitest';
import { decodeChallenge } from './decode-challenge.ts';
import { encodeAnswer, wireNameOf } from './encode-answer.ts';
import { fixtures } from './fixtures.ts';

const asked = decodeChallenge(fixtures.SMS_MFA.plain.response);
const smsMfa = asked.name === 'SMS_MFA' ? asked : undefined;
if (!smsMfa) throw new Error('the fixture is not an SMS_MFA');

test('USERNAME is the service’s name for the user, not the typed name', () => {
  expect(encodeAnswer(smsMfa, { code: '123456' }, { username: '+15550104114' })).toEqual({
    USERNAME: 'c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f',
    SMS_MFA_CODE: '123456',
  });
});

test('USERNAME is the typed name if the service sent none', () => {
  const nameless = { ...smsMfa, username: undefined };
  expect(encodeAnswer(nameless, { code: '1' }, { username: 'dana' })).toEqual({
    USERNAME: 'dana',
    SMS_MFA_CODE: '1',
  });
  expect(encodeAnswer(nameless, { code: '1' })).toEqual({ SMS_MFA_CODE: '1' });
});

test('encode includes the device key and the secret hash if the caller passes them', () => {
  const options = { deviceKey: 'us-east-1_2f9c1b7e', secretHash: 'aGFzaA==' };
  expect(encodeAnswer(smsMfa, { code: '1' }, options)).toMatchObject({
    DEVICE_KEY: 'us-east-1_2f9c1b7e',
    SECRET_HASH: 'aGFzaA==',
  });
});

test('an unknown challenge is answered under its own name', () => {
  const unknown = decodeChallenge(fixtures.UNKNOWN.plain.response);
  expect(wireNameOf(unknown)).toBe('VOICE_OTP');
  expect(encodeAnswer(unknown, { challengeResponses: { VOICE_OTP_CODE: '1' } })).toEqual({
    VOICE_OTP_CODE: '1',
  });
});
