import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * Cognito emailed a code after the password. Only the reference's prose has this name; observed
 * pools send EMAIL_OTP.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface EmailMfa extends ChallengeBase<'EMAIL_MFA'> {
  delivery: CodeDelivery | undefined;
}

export interface EmailMfaAnswer {
  /** Digits. */
  code: string;
}

export const emailMfa: Codec<EmailMfa, EmailMfaAnswer> = {
  decode: (wire) => ({ ...challengeBase('EMAIL_MFA', wire), delivery: readDelivery(wire) }),
  encode: ({ code }) => ({ EMAIL_MFA_CODE: code }),
};
