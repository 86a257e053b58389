/** The flows of InitiateAuth that a browser may use. */
export type AuthFlow = 'USER_AUTH' | 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_AUTH';

/** The flows that need a server's AWS credentials. */
export type AdminAuthFlow = 'ADMIN_USER_PASSWORD_AUTH' | 'ADMIN_NO_SRP_AUTH';

/**
 * The keys of `AuthParameters`. Each flow takes some of them. Every value is a string.
 * Source: Cognito API reference, InitiateAuth, AuthParameters; developer guide, "Custom
 * authentication challenge Lambda triggers", for CHALLENGE_NAME.
 */
export interface AuthParameters {
  /** Required by every flow. */
  USERNAME?: string | undefined;
  /** USER_PASSWORD_AUTH, and USER_AUTH that prefers PASSWORD. */
  PASSWORD?: string | undefined;
  /** USER_SRP_AUTH, and USER_AUTH that prefers PASSWORD_SRP. */
  SRP_A?: string | undefined;
  /** USER_AUTH: a first factor. */
  PREFERRED_CHALLENGE?: string | undefined;
  /** CUSTOM_AUTH that starts with SRP: `SRP_A`. */
  CHALLENGE_NAME?: string | undefined;
  /** The key of the remembered device. */
  DEVICE_KEY?: string | undefined;
  /**
   * USER_AUTH: the requested levels, highest first, separated by spaces, e.g. `urn:cognito:loa:3`.
   * *Unverified*; source: API reference of October 2026; developer guide, "Authentication levels
   * with ACR and AMR claims".
   */
  TARGET_ACR_VALUES?: string | undefined;
  /** USER_AUTH: the maximum age of the last sign-in, in seconds. *Unverified*; source: as above. */
  MAX_AGE?: string | undefined;
  /**
   * USER_AUTH, only with TARGET_ACR_VALUES: the current token of the user who steps up. A relay
   * sets it. *Unverified*; source: as above.
   */
  ACCESS_TOKEN?: string | undefined;
  /** For app clients with a secret. A server sets it. */
  SECRET_HASH?: string | undefined;
}

/**
 * The keys of `ChallengeResponses` for the challenges that this version knows. Each challenge takes
 * some of them. Every value is a string.
 * Source: Cognito API reference, RespondToAuthChallenge, ChallengeResponses.
 */
export interface ChallengeResponses {
  USERNAME?: string | undefined;
  /** CUSTOM_CHALLENGE, SELECT_CHALLENGE, SELECT_MFA_TYPE. */
  ANSWER?: string | undefined;
  SMS_MFA_CODE?: string | undefined;
  /** EMAIL_MFA, which only the reference's prose names. */
  EMAIL_MFA_CODE?: string | undefined;
  SMS_OTP_CODE?: string | undefined;
  EMAIL_OTP_CODE?: string | undefined;
  SOFTWARE_TOKEN_MFA_CODE?: string | undefined;
  PASSWORD?: string | undefined;
  NEW_PASSWORD?: string | undefined;
  SRP_A?: string | undefined;
  PASSWORD_CLAIM_SIGNATURE?: string | undefined;
  PASSWORD_CLAIM_SECRET_BLOCK?: string | undefined;
  TIMESTAMP?: string | undefined;
  /** WEB_AUTHN: an AuthenticationResponseJSON as a JSON string. */
  CREDENTIAL?: string | undefined;
  DEVICE_KEY?: string | undefined;
  /** MFA_SETUP by email: the address to use. */
  EMAIL?: string | undefined;
  /** For app clients with a secret. A server sets it. */
  SECRET_HASH?: string | undefined;
  /** NEW_PASSWORD_REQUIRED: an attribute to set, e.g. `userAttributes.email`. */
  [attribute: `userAttributes.${string}`]: string | undefined;
}
