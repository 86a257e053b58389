/**
 * The names this kit knows, as they stand on the wire. Adding one here and nothing else fails
 * type-checking at the registry.
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
  /** Instead of tokens, from one's own server that keeps them. */
  Claims?: Readonly<Record<string, unknown>> | undefined;
}

/** The body of InitiateAuth's or RespondToAuthChallenge's answer. Every member is optional. */
export interface WireResponse {
  ChallengeName?: string | undefined;
  Session?: string | undefined;
  ChallengeParameters?: Record<string, string> | undefined;
  AuthenticationResult?: WireAuthenticationResult | undefined;
  AvailableChallenges?: string[] | undefined;
}

/** What of it asks for a challenge. */
export type AskedResponse = Omit<WireResponse, 'AuthenticationResult'>;

/** `ChallengeResponses` of RespondToAuthChallenge: keys and values are strings. */
export type WireAnswer = Record<string, string>;
