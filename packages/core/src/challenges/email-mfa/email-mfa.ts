import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * A code was sent by e-mail after a password. Named in the reference's prose; pools in the field send
 * EMAIL_OTP instead.
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
