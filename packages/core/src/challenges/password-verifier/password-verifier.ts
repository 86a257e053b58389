import { type ChallengeBase, challengeBase, type ProofCodec } from '../codec.ts';
import { malformed, requireText } from '../parameters.ts';

/**
 * The service's half of the SRP exchange. The flow answers it with `startSrp().claim(…)`, without
 * asking the user.
 * Source: Cognito API reference, InitiateAuth, ChallengeParameters.
 */
export interface PasswordVerifier extends ChallengeBase<'PASSWORD_VERIFIER'> {
  /** USER_ID_FOR_SRP: the name to hash and to send as USERNAME. */
  username: string;
  /** Hex. */
  salt: string;
  /** Hex. */
  srpB: string;
  /** Base64, opaque; echoed as received. */
  secretBlock: string;
}

export interface PasswordVerifierAnswer {
  /** `Sun Nov 8 09:05:03 UTC 2026`: the very string that was signed. */
  timestamp: string;
  /** Base64. */
  signature: string;
}

export const passwordVerifier: ProofCodec<PasswordVerifier, PasswordVerifierAnswer> = {
  proof: 'password',
  decode: (wire) => {
    const common = challengeBase('PASSWORD_VERIFIER', wire);
    if (!common.username) throw malformed('USER_ID_FOR_SRP');
    return {
      ...common,
      username: common.username,
      salt: requireText(wire, 'SALT'),
      srpB: requireText(wire, 'SRP_B'),
      secretBlock: requireText(wire, 'SECRET_BLOCK'),
    };
  },
  encode: ({ timestamp, signature }, { secretBlock }) => ({
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
    PASSWORD_CLAIM_SIGNATURE: signature,
    TIMESTAMP: timestamp,
  }),
};
