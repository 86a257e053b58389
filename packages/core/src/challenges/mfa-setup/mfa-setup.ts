import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { malformed, readList } from '../parameters.ts';

/**
 * The pool requires a second factor and the user has none yet. To set up an authenticator app, call
 * AssociateSoftwareToken and VerifySoftwareToken before answering this challenge.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface MfaSetup extends ChallengeBase<'MFA_SETUP'> {
  /**
   * SOFTWARE_TOKEN_MFA, EMAIL_OTP, SMS_MFA, … SMS_MFA cannot be set up here: it needs a phone
   * number on the account and a new sign-in. Empty if the pool offers this account no factor.
   */
  mfasCanSetup: readonly string[];
  /** Base32, from AssociateSoftwareToken. Undefined until the user chooses an authenticator app. */
  secretCode: string | undefined;
}

/** The answer to one step: the factor to set up, the app's code, or the email address. */
export interface MfaSetupAnswer {
  /** One of `mfasCanSetup`. */
  choice?: string;
  /** The code that the authenticator app shows. The flow sends it to VerifySoftwareToken. */
  code?: string;
  /** A name for the app or phone. The flow sends it to VerifySoftwareToken. */
  friendlyDeviceName?: string;
  /** The email address to set up. Cognito sends a code there. */
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
