import { type SrpChallenge, type SrpClaim, startExchange } from './exchange.ts';

/**
 * Opens the exchange in which a user proves a password without sending it.
 *
 *     const srp = startSrp();
 *     // InitiateAuth with SRP_A = srp.srpA gives PASSWORD_VERIFIER
 *     const claim = await srp.claim({ userPoolId, userId, password, salt, srpB, secretBlock });
 *
 * Source: Cognito API reference, InitiateAuth, USER_SRP_AUTH; RFC 5054 for the protocol.
 */
export function startSrp(options: SrpOptions = {}): SrpSession {
  const { srpA, prove } = startExchange(options.a);
  return {
    srpA,
    claim: ({ userPoolId, userId, password, ...challenge }) => {
      const group = userPoolId.slice(userPoolId.indexOf('_') + 1);
      return prove({ group, name: userId, password }, challenge);
    },
  };
}

export interface SrpOptions {
  /** The client's secret; 256 random bits when left out. Give it only to reproduce a vector. */
  a?: bigint | undefined;
}

export interface SrpSession {
  /** `SRP_A`: lower-case hexadecimal, not padded, so an odd number of digits is fine. */
  srpA: string;
  /**
   * The answer to PASSWORD_VERIFIER. Once only: the secret is dropped with the first call.
   * @throws {ChallengeError} `MalformedChallenge`; `field` is `SALT`, `SRP_B` or `SECRET_BLOCK`.
   * @throws {TypeError} when called again.
   */
  claim(input: PasswordClaimInput): Promise<SrpClaim>;
}

export interface PasswordClaimInput extends SrpChallenge {
  /** The pool's id, `eu-central-1_AbCdEf123`, or only what follows the `_`. */
  userPoolId: string;
  /** `USER_ID_FOR_SRP` of the challenge, never an alias such as an e-mail address typed. */
  userId: string;
  /** As typed: neither trimmed nor normalised. */
  password: string;
}
