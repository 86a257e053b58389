import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * A code was sent by e-mail: as the first factor of USER_AUTH, or as MFA after a password. The
 * service gives no reliable way to tell which.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface EmailOtp extends ChallengeBase<'EMAIL_OTP'> {
  delivery: CodeDelivery | undefined;
}

export interface EmailOtpAnswer {
  /** Digits; 8 as first factor and 6 as MFA in practice, never assume a length. */
  code: string;
}

export const emailOtp: Codec<EmailOtp, EmailOtpAnswer> = {
  decode: (wire) => ({ ...challengeBase('EMAIL_OTP', wire), delivery: readDelivery(wire) }),
  encode: ({ code }) => ({ EMAIL_OTP_CODE: code }),
};
