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
  ListDevices: {
    input: { AccessToken?: string | undefined; Limit?: number; PaginationToken?: string };
    output: { Devices?: DeviceDescription[]; PaginationToken?: string };
  };
  ForgetDevice: { input: { AccessToken?: string | undefined; DeviceKey: string }; output: object };
  SignUp: {
    input: AccountInput & {
      /** Left out where the pool lets people sign in without one. */
      Password?: string;
      UserAttributes?: UserAttribute[];
      ValidationData?: UserAttribute[];
    };
    output: {
      UserConfirmed?: boolean;
      UserSub?: string;
      /** Begins a USER_AUTH sign-in, where nothing has to be confirmed. */
      Session?: string;
    } & CodeDeliveryOutput;
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
  GetUser: {
    input: { AccessToken?: string | undefined };
    output: {
      Username?: string;
      UserAttributes?: UserAttribute[];
      PreferredMfaSetting?: string;
      UserMFASettingList?: string[];
    };
  };
  GetUserAuthFactors: {
    input: { AccessToken?: string | undefined };
    output: {
      Username?: string;
      PreferredMfaSetting?: string;
      UserMFASettingList?: string[];
      /** What the person can begin a sign-in with: PASSWORD, EMAIL_OTP, SMS_OTP, WEB_AUTHN. */
      ConfiguredUserAuthFactors?: string[];
    };
  };
  SetUserMFAPreference: {
    input: {
      AccessToken?: string | undefined;
      SMSMfaSettings?: MfaSettings;
      SoftwareTokenMfaSettings?: MfaSettings;
      EmailMfaSettings?: MfaSettings;
    };
    output: object;
  };
  GetUserAttributeVerificationCode: {
    input: { AccessToken?: string | undefined; AttributeName: string };
    output: CodeDeliveryOutput;
  };
  VerifyUserAttribute: {
    input: { AccessToken?: string | undefined; AttributeName: string; Code: string };
    output: object;
  };
  ChangePassword: {
    input: {
      AccessToken?: string | undefined;
      /** Left out by who has none yet. */
      PreviousPassword?: string;
      ProposedPassword: string;
    };
    output: object;
  };
  RevokeToken: {
    input: {
      ClientId?: string;
      Token?: string;
      /** `LINKED` ends the single sign-on session that the token came through, too. */
      RevokeAssociatedSessions?: 'NONE' | 'LINKED';
    };
    output: object;
  };
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

/** One attribute of a user, values as text. */
export interface UserAttribute {
  Name: string;
  Value?: string;
}

/** Whether a second factor is used, and whether before the others. */
export interface MfaSettings {
  Enabled?: boolean;
  PreferredMfa?: boolean;
}

/** A device that a person was signed in on. Dates are seconds since the epoch. */
export interface DeviceDescription {
  DeviceKey?: string;
  DeviceAttributes?: UserAttribute[];
  DeviceCreateDate?: number;
  DeviceLastModifiedDate?: number;
  DeviceLastAuthenticatedDate?: number;
}

export interface CodeDeliveryOutput {
  CodeDeliveryDetails?: { Destination?: string; DeliveryMedium?: string; AttributeName?: string };
}

/** The ways to begin a sign-in that a browser may use. */
export type AuthFlow = 'USER_AUTH' | 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_AUTH';
