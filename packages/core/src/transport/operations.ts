import type { CreationOptions, PasskeyDescription, RegistrationCredential } from '../passkey.ts';
import type { WireAnswer, WireAuthenticationResult, WireResponse } from '../wire.ts';

/**
 * The operations of sign-in and account care that a browser may call, as on the wire. Through
 * `relayTransport` AccessToken, RefreshToken and Token are left out: one's own server has them.
 * Source: Cognito API reference, one page per operation.
 */
export interface Operations {
  InitiateAuth: { input: InitiateAuthInput; output: WireResponse };
  RespondToAuthChallenge: { input: RespondToAuthChallengeInput; output: WireResponse };
  AssociateSoftwareToken: {
    /** Session or AccessToken, never both. */
    input: { Session?: string; AccessToken?: string };
    output: { SecretCode?: string; Session?: string };
  };
  VerifySoftwareToken: {
    input: {
      UserCode: string;
      Session?: string;
      AccessToken?: string;
      FriendlyDeviceName?: string;
    };
    /** `ERROR` comes with HTTP 200. */
    output: { Status?: 'SUCCESS' | 'ERROR'; Session?: string };
  };
  ConfirmDevice: {
    input: {
      AccessToken?: string | undefined;
      DeviceKey: string;
      DeviceName?: string;
      DeviceSecretVerifierConfig: { PasswordVerifier: string; Salt: string };
    };
    output: { UserConfirmationNecessary?: boolean };
  };
  UpdateDeviceStatus: {
    input: {
      AccessToken?: string | undefined;
      DeviceKey: string;
      DeviceRememberedStatus: 'remembered' | 'not_remembered';
    };
    output: object;
  };
  ForgotPassword: { input: AccountInput; output: CodeDeliveryOutput };
  ConfirmForgotPassword: {
    input: AccountInput & { ConfirmationCode: string; Password: string };
    output: object;
  };
  ResendConfirmationCode: { input: AccountInput; output: CodeDeliveryOutput };
  ConfirmSignUp: {
    input: AccountInput & { ConfirmationCode: string; Session?: string };
    /** The session begins a USER_AUTH sign-in without another code. */
    output: { Session?: string };
  };
  StartWebAuthnRegistration: {
    input: { AccessToken?: string | undefined };
    output: { CredentialCreationOptions?: CreationOptions };
  };
  CompleteWebAuthnRegistration: {
    /** The credential as an object, not as a string. */
    input: { AccessToken?: string | undefined; Credential: RegistrationCredential };
    output: object;
  };
  ListWebAuthnCredentials: {
    input: { AccessToken?: string | undefined; MaxResults?: number; NextToken?: string };
    output: { Credentials?: PasskeyDescription[]; NextToken?: string };
  };
  DeleteWebAuthnCredential: {
    input: { AccessToken?: string | undefined; CredentialId: string };
    output: object;
  };
  GetTokensFromRefreshToken: {
    input: { ClientId?: string; RefreshToken?: string; DeviceKey?: string };
    output: { AuthenticationResult?: WireAuthenticationResult };
  };
  RevokeToken: { input: { ClientId?: string; Token?: string }; output: object };
  GlobalSignOut: { input: { AccessToken?: string | undefined }; output: object };
}

export type Operation = keyof Operations;

export interface InitiateAuthInput {
  AuthFlow: AuthFlow;
  ClientId: string;
  AuthParameters: Record<string, string>;
  ClientMetadata?: Record<string, string>;
  /** Only the one that ConfirmSignUp gave. */
  Session?: string;
}

export interface RespondToAuthChallengeInput {
  ClientId: string;
  ChallengeName: string;
  /** Left out where the challenge came without one. */
  Session?: string;
  ChallengeResponses: WireAnswer;
  ClientMetadata?: Record<string, string>;
}

export interface AccountInput {
  ClientId: string;
  Username: string;
  ClientMetadata?: Record<string, string>;
}

export interface CodeDeliveryOutput {
  CodeDeliveryDetails?: { Destination?: string; DeliveryMedium?: string; AttributeName?: string };
}

/** The ways to begin a sign-in that a browser may use. */
export type AuthFlow = 'USER_AUTH' | 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_AUTH';
