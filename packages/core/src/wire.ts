/**
 * The names this kit knows, as they stand on the wire. Adding one here and nothing else fails
 * type-checking at the registry.
 * Source: Cognito API reference, ChallengeNameType.
 */
export const wireChallengeNames = [
  'SELECT_CHALLENGE',
  'PASSWORD',
  'PASSWORD_SRP',
  'PASSWORD_VERIFIER',
  'EMAIL_OTP',
  'SMS_MFA',
  'NEW_PASSWORD_REQUIRED',
] as const;

export type WireChallengeName = (typeof wireChallengeNames)[number];

/** Tokens as they come. Source: Cognito API reference, AuthenticationResultType. */
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
}

/** The body of InitiateAuth's or RespondToAuthChallenge's answer. Every member is optional. */
export interface WireResponse {
  ChallengeName?: string | undefined;
  Session?: string | undefined;
  ChallengeParameters?: Record<string, string> | undefined;
  AuthenticationResult?: WireAuthenticationResult | undefined;
  AvailableChallenges?: string[] | undefined;
}

/** `ChallengeResponses` of RespondToAuthChallenge: keys and values are strings. */
export type WireAnswer = Record<string, string>;
