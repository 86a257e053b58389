import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * Cognito texted a code after the password.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface SmsMfa extends ChallengeBase<'SMS_MFA'> {
  delivery: CodeDelivery | undefined;
}

export interface SmsMfaAnswer {
  /** Digits. Observed pools send 6; do not rely on the length. */
  code: string;
}

export const smsMfa: Codec<SmsMfa, SmsMfaAnswer> = {
  decode: (wire) => ({ ...challengeBase('SMS_MFA', wire), delivery: readDelivery(wire) }),
  encode: ({ code }) => ({ SMS_MFA_CODE: code }),
};
