import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { encodeAnswer } from '../../encode-answer.ts';
import { emailOtpFixtures } from './email-otp.fixtures.ts';

test('as a first factor it lists the other ways to sign in', () => {
  expect(decodeChallenge(emailOtpFixtures['first-factor'].response)).toMatchObject({
    delivery: { medium: 'EMAIL', destination: 'd***@e***' },
    availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
  });
});

test('as MFA it names the user', () => {
  const challenge = decodeChallenge(emailOtpFixtures.mfa.response);
  expect(challenge.username).toBe('c4f8a4b8-60d1-70a5-9f2e-1b9d4c6a7e3f');
});

test('the code goes out as EMAIL_OTP_CODE', () => {
  const challenge = decodeChallenge(emailOtpFixtures['first-factor'].response);
  expect(encodeAnswer(challenge, { code: '49210387' }, { username: 'dana@example.com' })).toEqual({
    USERNAME: 'dana@example.com',
    EMAIL_OTP_CODE: '49210387',
  });
});
