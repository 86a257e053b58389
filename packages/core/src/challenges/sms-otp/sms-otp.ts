import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * Cognito texted a code, as the first factor of USER_AUTH.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface SmsOtp extends ChallengeBase<'SMS_OTP'> {
  delivery: CodeDelivery | undefined;
}

export interface SmsOtpAnswer {
  /** Digits. Observed pools send 8; do not rely on the length. */
  code: string;
}

export const smsOtp: Codec<SmsOtp, SmsOtpAnswer> = {
  decode: (wire) => ({ ...challengeBase('SMS_OTP', wire), delivery: readDelivery(wire) }),
  encode: ({ code }) => ({ SMS_OTP_CODE: code }),
};
