import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { smsOtpFixtures } from './sms-otp.fixtures.ts';
import { smsOtp } from './sms-otp.ts';

const challenge = smsOtp.decode(wireOf(smsOtpFixtures.plain.response));

test('the destination is shown as the service masked it', () => {
  const { CODE_DELIVERY_DESTINATION } = smsOtpFixtures.plain.response.ChallengeParameters;
  expect(challenge.delivery?.destination).toBe(CODE_DELIVERY_DESTINATION);
});

test('the code goes out as SMS_OTP_CODE, not as SMS_MFA_CODE', () => {
  expect(smsOtp.encode({ code: '49210387' }, challenge)).toEqual({ SMS_OTP_CODE: '49210387' });
});
