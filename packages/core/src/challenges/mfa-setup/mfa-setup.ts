import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { malformed, readList } from '../parameters.ts';

/**
 * A second factor is required and the person has none yet. An authenticator app is set up with
 * AssociateSoftwareToken and VerifySoftwareToken between this challenge and its answer.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface MfaSetup extends ChallengeBase<'MFA_SETUP'> {
  /**
   * SOFTWARE_TOKEN_MFA, EMAIL_OTP, SMS_MFA, … SMS_MFA cannot be set up here: it takes a phone
   * number on the account and a new sign-in. Empty where the pool lets this account set up nothing.
   */
  mfasCanSetup: readonly string[];
  /** Base32, from AssociateSoftwareToken; absent until an authenticator app was chosen. */
  secretCode: string | undefined;
}

/** One step: choose what to set up, or prove it, or give the address. */
export interface MfaSetupAnswer {
  /** One of `mfasCanSetup`. */
  choice?: string;
  /** What the authenticator app shows; goes to VerifySoftwareToken. */
  code?: string;
  /** A name for the app or phone; goes to VerifySoftwareToken. */
  friendlyDeviceName?: string;
  /** An e-mail address to set up; a code is sent there. */
  email?: string;
}

export const mfaSetup: Codec<MfaSetup, MfaSetupAnswer> = {
  decode: (wire) => {
    const list = readList(wire, 'MFAS_CAN_SETUP');
    if (!list) throw malformed('MFAS_CAN_SETUP');
    return { ...challengeBase('MFA_SETUP', wire), mfasCanSetup: list, secretCode: undefined };
  },
  encode: ({ email }) => (email === undefined ? {} : { EMAIL: email }),
};
