import { type SrpChallenge, type SrpClaim, startExchange } from './exchange.ts';

/**
 * Starts the exchange in which a user proves a password without sending it.
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
  /** The client's secret. Default: 256 random bits. Pass it only to reproduce a test vector. */
  a?: bigint | undefined;
}

export interface SrpSession {
  /** `SRP_A`: lowercase hexadecimal, not padded, so the number of digits may be odd. */
  srpA: string;
  /**
   * Computes the answer to PASSWORD_VERIFIER. Call it once: the first call drops the secret.
   * @throws {ChallengeError} `MalformedChallenge`; `field` is `SALT`, `SRP_B` or `SECRET_BLOCK`.
   * @throws {TypeError} if called again.
   */
  claim(input: PasswordClaimInput): Promise<SrpClaim>;
}

export interface PasswordClaimInput extends SrpChallenge {
  /** The pool's id, `eu-central-1_AbCdEf123`, or only the part after the `_`. */
  userPoolId: string;
  /** `USER_ID_FOR_SRP` of the challenge, never a typed alias such as an email address. */
  userId: string;
  /** As typed: neither trimmed nor normalized. */
  password: string;
}
