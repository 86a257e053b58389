import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * Cognito emailed a code: as the first factor of USER_AUTH, or as MFA after a password. The
 * response does not say reliably which.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface EmailOtp extends ChallengeBase<'EMAIL_OTP'> {
  delivery: CodeDelivery | undefined;
}

export interface EmailOtpAnswer {
  /** Digits. Observed pools send 8 as a first factor and 6 as MFA; do not rely on the length. */
  code: string;
}

export const emailOtp: Codec<EmailOtp, EmailOtpAnswer> = {
  decode: (wire) => ({ ...challengeBase('EMAIL_OTP', wire), delivery: readDelivery(wire) }),
  encode: ({ code }) => ({ EMAIL_OTP_CODE: code }),
};
