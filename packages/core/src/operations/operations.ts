import type { CreationOptions, PasskeyDescription, RegistrationCredential } from '../passkey.ts';
import type { WireAuthenticationResult, WireResponse } from '../wire.ts';
import type { AdminAuthFlow, AuthFlow, AuthParameters, ChallengeResponses } from './parameters.ts';
import type {
  AccountInput,
  CallMetadata,
  CodeDelivery,
  CodeDeliveryOutput,
  ContextData,
  DeviceDescription,
  MfaOption,
  MfaSettings,
  OwnAccount,
  Revocation,
  SessionDescription,
  UserAttribute,
} from './shapes.ts';

/**
 * THE table: every operation that a page may call, as on the wire. The transports, the server's
 * allowlist and the emulator's operations derive from it: if you add a row only here, they no
 * longer compile. It has only types, so pages load none of it.
 *
 * - `caller`: who may call. `anyone`, a user with the access token of their `own account`, or
 *   `either`: with the Session of a sign-in, or with an AccessToken.
 * - `input` and `output`: every member that Cognito declares. A relay sets those in `ServerMember`
 *   itself, so pages that use `relayTransport` omit them.
 * - `atServer`: more members of this input that only a server sets.
 *
 * Source: Cognito API reference, one page per operation; a type test compares each row with the
 * declarations of `@aws-sdk/client-cognito-identity-provider`. Nobody has tried rows marked
 * *unverified* on a live pool.
 */
export interface Operations {
  InitiateAuth: { caller: 'anyone'; input: InitiateAuthInput; output: WireResponse };
  RespondToAuthChallenge: {
    caller: 'anyone';
    input: RespondToAuthChallengeInput;
    output: WireResponse;
  };

  SignUp: {
    caller: 'anyone';
    input: AccountInput & {
      /** Omit it if the pool lets users sign in without a password. */
      Password?: string | undefined;
      UserAttributes?: UserAttribute[] | undefined;
      ValidationData?: UserAttribute[] | undefined;
    };
    output: {
      UserConfirmed?: boolean;
      UserSub?: string;
      /** Starts a USER_AUTH sign-in if the account needs no confirmation. */
      Session?: string;
    } & CodeDeliveryOutput;
  };
  ConfirmSignUp: {
    caller: 'anyone';
    input: AccountInput & {
      ConfirmationCode: string;
      /** True to move an email address or phone number from the account that has it as an alias. */
      ForceAliasCreation?: boolean | undefined;
      Session?: string | undefined;
    };
    /** The session starts a USER_AUTH sign-in without another code. */
    output: { Session?: string };
  };
  ResendConfirmationCode: { caller: 'anyone'; input: AccountInput; output: CodeDeliveryOutput };
  ForgotPassword: { caller: 'anyone'; input: AccountInput; output: CodeDeliveryOutput };
  ConfirmForgotPassword: {
    caller: 'anyone';
    input: AccountInput & { ConfirmationCode: string; Password: string };
    output: object;
  };

  AssociateSoftwareToken: {
    caller: 'either';
    /** Session or AccessToken, never both. */
    input: OwnAccount & { Session?: string | undefined };
    output: { SecretCode?: string; Session?: string };
  };
  VerifySoftwareToken: {
    caller: 'either';
    input: OwnAccount & {
      UserCode: string;
      Session?: string | undefined;
      FriendlyDeviceName?: string | undefined;
    };
    /** `ERROR` comes with HTTP 200. */
    output: { Status?: 'SUCCESS' | 'ERROR'; Session?: string };
  };

  ConfirmDevice: {
    caller: 'own account';
    input: OwnAccount & {
      DeviceKey: string;
      DeviceName?: string | undefined;
      DeviceSecretVerifierConfig?: { PasswordVerifier: string; Salt: string } | undefined;
    };
    output: { UserConfirmationNecessary?: boolean };
  };
  UpdateDeviceStatus: {
    caller: 'own account';
    input: OwnAccount & {
      DeviceKey: string;
      DeviceRememberedStatus?: 'remembered' | 'not_remembered' | undefined;
    };
    output: object;
  };
  GetDevice: {
    caller: 'own account';
    input: OwnAccount & { DeviceKey: string };
    output: { Device?: DeviceDescription };
  };
  ListDevices: {
    caller: 'own account';
    input: OwnAccount & { Limit?: number | undefined; PaginationToken?: string | undefined };
    output: { Devices?: DeviceDescription[]; PaginationToken?: string };
  };
  ForgetDevice: {
    caller: 'own account';
    input: OwnAccount & { DeviceKey: string };
    output: object;
  };

  StartWebAuthnRegistration: {
    caller: 'own account';
    input: OwnAccount;
    output: { CredentialCreationOptions?: CreationOptions };
  };
  CompleteWebAuthnRegistration: {
    caller: 'own account';
    /** The credential as an object, not a string. */
    input: OwnAccount & { Credential: RegistrationCredential };
    output: object;
  };
  ListWebAuthnCredentials: {
    caller: 'own account';
    input: OwnAccount & { MaxResults?: number | undefined; NextToken?: string | undefined };
    output: { Credentials?: PasskeyDescription[]; NextToken?: string };
  };
  DeleteWebAuthnCredential: {
    caller: 'own account';
    input: OwnAccount & { CredentialId: string };
    output: object;
  };

  GetUser: {
    caller: 'own account';
    input: OwnAccount;
    output: {
      Username?: string;
      UserAttributes?: UserAttribute[];
      /** Deprecated by Cognito. Use UserMFASettingList. */
      MFAOptions?: MfaOption[];
      PreferredMfaSetting?: string;
      UserMFASettingList?: string[];
    };
  };
  GetUserAuthFactors: {
    caller: 'own account';
    input: OwnAccount;
    output: {
      Username?: string;
      PreferredMfaSetting?: string;
      UserMFASettingList?: string[];
      /**
       * PASSWORD, EMAIL_OTP, SMS_OTP and WEB_AUTHN are first factors. SOFTWARE_TOKEN is a second
       * factor only (*unverified*; source: API reference of July 2026).
       */
      ConfiguredUserAuthFactors?: string[];
    };
  };
  SetUserMFAPreference: {
    caller: 'own account';
    input: OwnAccount & {
      SMSMfaSettings?: MfaSettings | undefined;
      SoftwareTokenMfaSettings?: MfaSettings | undefined;
      EmailMfaSettings?: MfaSettings | undefined;
      /**
       * A passkey as a second factor. It cannot be the preferred one. *Unverified*; source: API
       * reference, WebAuthnMfaSettingsType.
       */
      WebAuthnMfaSettings?: { Enabled?: boolean | undefined } | undefined;
    };
    output: object;
  };
  UpdateUserAttributes: {
    caller: 'own account';
    input: OwnAccount & {
      UserAttributes: UserAttribute[];
      ClientMetadata?: Record<string, string> | undefined;
    };
    output: { CodeDeliveryDetailsList?: CodeDelivery[] };
  };
  DeleteUserAttributes: {
    caller: 'own account';
    input: OwnAccount & { UserAttributeNames: string[] };
    output: object;
  };
  GetUserAttributeVerificationCode: {
    caller: 'own account';
    input: OwnAccount & {
      AttributeName: string;
      ClientMetadata?: Record<string, string> | undefined;
    };
    output: CodeDeliveryOutput;
  };
  VerifyUserAttribute: {
    caller: 'own account';
    input: OwnAccount & { AttributeName: string; Code: string };
    output: object;
  };
  ChangePassword: {
    caller: 'own account';
    input: OwnAccount & {
      /** Omit it for users who have no password yet. */
      PreviousPassword?: string | undefined;
      ProposedPassword: string;
    };
    output: object;
  };
  DeleteUser: { caller: 'own account'; input: OwnAccount; output: object };

  GetTokensFromRefreshToken: {
    caller: 'own account';
    input: {
      ClientId?: string | undefined;
      ClientSecret?: string | undefined;
      RefreshToken?: string | undefined;
      DeviceKey?: string | undefined;
      ClientMetadata?: Record<string, string> | undefined;
    };
    output: { AuthenticationResult?: WireAuthenticationResult };
    /** A relay knows the device of the tokens and renews them for all pages. */
    atServer: 'DeviceKey' | 'ClientMetadata';
  };
  RevokeToken: {
    caller: 'own account';
    input: {
      ClientId?: string | undefined;
      ClientSecret?: string | undefined;
      Token?: string | undefined;
      /** *Unverified*; source: API reference of November 2026. */
      RevokeAssociatedSessions?: Revocation | undefined;
    };
    output: object;
  };
  GlobalSignOut: { caller: 'own account'; input: OwnAccount; output: object };

  /**
   * The user's sessions at all app clients of the pool, if the pool tracks them. Eventually
   * consistent. *Unverified*; source: API reference of November 2026; developer guide, "Managing
   * user sessions".
   */
  ListUserSessions: {
    caller: 'own account';
    input: OwnAccount & { NextToken?: string | undefined };
    output: { Sessions?: SessionDescription[]; NextToken?: string };
  };
  /**
   * Revokes another session of the caller, never the current one. *Unverified*; source: as
   * ListUserSessions.
   */
  RevokeUserSession: {
    caller: 'own account';
    input: OwnAccount & {
      SessionId: string;
      RevokeAssociatedSessions?: Revocation | undefined;
    };
    output: object;
  };
}

/**
 * Operations that a server calls for a page, with its AWS credentials. Pages never call them.
 * Source: Cognito API reference, AdminInitiateAuth and AdminRespondToAuthChallenge.
 */
export interface ServerOperations {
  AdminInitiateAuth: {
    caller: 'server';
    input: Omit<InitiateAuthInput, 'AuthFlow' | 'UserContextData'> &
      AdminInput & { AuthFlow: AuthFlow | AdminAuthFlow };
    output: WireResponse;
  };
  AdminRespondToAuthChallenge: {
    caller: 'server';
    input: Omit<RespondToAuthChallengeInput, 'UserContextData'> & AdminInput;
    output: WireResponse;
  };
}

export interface InitiateAuthInput extends CallMetadata {
  AuthFlow: AuthFlow;
  ClientId: string;
  AuthParameters: AuthParameters;
  /** Only a session from SignUp or ConfirmSignUp. */
  Session?: string | undefined;
}

export interface RespondToAuthChallengeInput extends CallMetadata {
  ClientId: string;
  ChallengeName: string;
  /** Omit it if the challenge has none. */
  Session?: string | undefined;
  ChallengeResponses: ChallengeResponses;
}

interface AdminInput {
  UserPoolId: string;
  ContextData?: ContextData | undefined;
}
