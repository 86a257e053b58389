/**
 * The names that this kit knows, as on the wire. If you add one only here, the registry no longer
 * compiles.
 * Source: Cognito API reference, ChallengeNameType; EMAIL_MFA from the prose of InitiateAuth.
 */
export const wireChallengeNames = [
  'SMS_MFA',
  'EMAIL_MFA',
  'EMAIL_OTP',
  'SMS_OTP',
  'SOFTWARE_TOKEN_MFA',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD',
  'PASSWORD_SRP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'SELECT_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'ADMIN_NO_SRP_AUTH',
  'NEW_PASSWORD_REQUIRED',
  'WEB_AUTHN',
] as const;

export type WireChallengeName = (typeof wireChallengeNames)[number];

/** Tokens as on the wire. Source: Cognito API reference, AuthenticationResultType. */
export interface WireAuthenticationResult {
  AccessToken?: string | undefined;
  /** Seconds. */
  ExpiresIn?: number | undefined;
  TokenType?: string | undefined;
  RefreshToken?: string | undefined;
  IdToken?: string | undefined;
  NewDeviceMetadata?:
    | { DeviceKey?: string | undefined; DeviceGroupKey?: string | undefined }
    | undefined;
  /** A relay sends the claims in place of the tokens, which it keeps. */
  Claims?: Readonly<Record<string, unknown>> | undefined;
}

/** The body of a response of InitiateAuth or RespondToAuthChallenge. Every member is optional. */
export interface WireResponse {
  ChallengeName?: string | undefined;
  Session?: string | undefined;
  ChallengeParameters?: Record<string, string> | undefined;
  AuthenticationResult?: WireAuthenticationResult | undefined;
  AvailableChallenges?: string[] | undefined;
}

/** The members that make up a challenge. */
export type AskedResponse = Omit<WireResponse, 'AuthenticationResult'>;

/** `ChallengeResponses` of RespondToAuthChallenge: keys and values are strings. */
export type WireAnswer = Record<string, string>;
