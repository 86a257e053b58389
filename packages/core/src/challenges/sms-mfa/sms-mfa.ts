import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { type CodeDelivery, readDelivery } from '../delivery.ts';

/**
 * A code was sent by text message, after a password.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface SmsMfa extends ChallengeBase<'SMS_MFA'> {
  delivery: CodeDelivery | undefined;
}

export interface SmsMfaAnswer {
  /** Digits; 6 in practice, never assume a length. */
  code: string;
}

export const smsMfa: Codec<SmsMfa, SmsMfaAnswer> = {
  decode: (wire) => ({ ...challengeBase('SMS_MFA', wire), delivery: readDelivery(wire) }),
  encode: ({ code }) => ({ SMS_MFA_CODE: code }),
};
