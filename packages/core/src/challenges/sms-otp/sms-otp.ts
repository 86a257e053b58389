import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * A code was sent by text message, as the first factor of USER_AUTH.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface SmsOtp extends ChallengeBase<'SMS_OTP'> {
  delivery: CodeDelivery | undefined;
}

export interface SmsOtpAnswer {
  /** Digits; 8 in practice, never assume a length. */
  code: string;
}

export const smsOtp: Codec<SmsOtp, SmsOtpAnswer> = {
  decode: (wire) => ({ ...challengeBase('SMS_OTP', wire), delivery: readDelivery(wire) }),
  encode: ({ code }) => ({ SMS_OTP_CODE: code }),
};
