import { wireChallengeNames } from '@countersign/core';
import type {
  Caller,
  CallMetadata,
  MemberKinds,
  Operation,
  Operations,
  PageInput,
  PageOutput,
  ServerMember,
} from '@countersign/core/transport';

export type { Operation };

/** How a member of an input is read; what is of another type is refused. */
export type MemberKind =
  | 'text'
  | 'number'
  | 'truth'
  | 'map'
  | 'texts'
  | 'attributes'
  | 'document'
  /** An object that is read member by member. */
  | Members;

/**
 * Members by their name. One that ends in a dot stands for every name that begins with it. What is
 * not here is refused by its name, and never dropped without a word.
 */
export interface Members {
  readonly [name: string]: MemberKind;
}

/** What the server does with a call and its answer, by the allowed caller. */
interface KindsOf {
  anyone:
    | /** Begins a sign-in. */ 'begin'
    | /** Answers a challenge. */ 'answer'
    | /** Names an account; needs no sign-in. */ 'account';
  'own account':
    | /** AccessToken comes from the session of the user who is signed in. */ 'own'
    | /** As `own`, and nobody is signed in afterwards. */ 'end-account'
    | 'renew'
    | 'sign-out';
  either: /** Within a sign-in by its Session, or else as `own`. */ 'set-up';
}

export type OperationKind = KindsOf[Caller];

export interface OperationRule {
  kind: OperationKind;
  /** Members of the input that a page may set. Those of `setByServer` are never among them. */
  takes: Members;
  /** Members of the output that a page is given, besides Session and AuthenticationResult. */
  gives: Readonly<Record<string, true>>;
}

/** The rule that core's table of operations asks for: each member it names, and no other. */
export type RuleOf<O extends Operation> = {
  kind: KindsOf[Operations[O]['caller']];
  takes: MemberKinds<PageInput<O>>;
  gives: { readonly [M in keyof PageOutput<O>]-?: true };
};

/** Members that are this server's: what a page says for them is left behind. */
export const setByServer: readonly string[] = Object.keys({
  ClientId: true,
  ClientSecret: true,
  SecretHash: true,
  SECRET_HASH: true,
  AccessToken: true,
  ACCESS_TOKEN: true,
  RefreshToken: true,
  REFRESH_TOKEN: true,
  Token: true,
  IpAddress: true,
  // In a renewal, the device to which the tokens belong.
  DeviceKey: true,
} satisfies Record<ServerMember | 'DeviceKey', true>);

const { AnalyticsMetadata, UserContextData } = {
  AnalyticsMetadata: { AnalyticsEndpointId: 'text' },
  UserContextData: { EncodedData: 'text' },
} as const satisfies MemberKinds<Omit<CallMetadata, 'ClientMetadata'>>;

/**
 * What this server lets through: core's table of operations, with what becomes of each. A row or a
 * member that differs from core's does not compile.
 */
export const operations: { readonly [O in Operation]: RuleOf<O> } = {
  InitiateAuth: {
    kind: 'begin',
    takes: {
      AuthFlow: 'text',
      AuthParameters: {
        USERNAME: 'text',
        PASSWORD: 'text',
        SRP_A: 'text',
        PREFERRED_CHALLENGE: 'text',
        CHALLENGE_NAME: 'text',
        DEVICE_KEY: 'text',
        TARGET_ACR_VALUES: 'text',
        MAX_AGE: 'text',
      },
      Session: 'text',
      AnalyticsMetadata,
      ClientMetadata: 'map',
      UserContextData,
    },
    gives: { ChallengeName: true, ChallengeParameters: true, AvailableChallenges: true },
  },
  RespondToAuthChallenge: {
    kind: 'answer',
    takes: {
      ChallengeName: 'text',
      ChallengeResponses: {
        USERNAME: 'text',
        ANSWER: 'text',
        SMS_MFA_CODE: 'text',
        EMAIL_MFA_CODE: 'text',
        SMS_OTP_CODE: 'text',
        EMAIL_OTP_CODE: 'text',
        SOFTWARE_TOKEN_MFA_CODE: 'text',
        PASSWORD: 'text',
        NEW_PASSWORD: 'text',
        SRP_A: 'text',
        PASSWORD_CLAIM_SIGNATURE: 'text',
        PASSWORD_CLAIM_SECRET_BLOCK: 'text',
        TIMESTAMP: 'text',
        CREDENTIAL: 'text',
        DEVICE_KEY: 'text',
        EMAIL: 'text',
        'userAttributes.': 'text',
      },
      Session: 'text',
      AnalyticsMetadata,
      ClientMetadata: 'map',
      UserContextData,
    },
    gives: { ChallengeName: true, ChallengeParameters: true, AvailableChallenges: true },
  },
  AssociateSoftwareToken: {
    kind: 'set-up',
    takes: { Session: 'text' },
    gives: { SecretCode: true },
  },
  VerifySoftwareToken: {
    kind: 'set-up',
    takes: { Session: 'text', UserCode: 'text', FriendlyDeviceName: 'text' },
    gives: { Status: true },
  },

  SignUp: {
    kind: 'account',
    takes: {
      Username: 'text',
      Password: 'text',
      UserAttributes: 'attributes',
      ValidationData: 'attributes',
      AnalyticsMetadata,
      ClientMetadata: 'map',
      UserContextData,
    },
    gives: { UserConfirmed: true, UserSub: true, CodeDeliveryDetails: true },
  },
  ConfirmSignUp: {
    kind: 'account',
    takes: {
      Username: 'text',
      ConfirmationCode: 'text',
      ForceAliasCreation: 'truth',
      Session: 'text',
      AnalyticsMetadata,
      ClientMetadata: 'map',
      UserContextData,
    },
    gives: {},
  },
  ResendConfirmationCode: {
    kind: 'account',
    takes: { Username: 'text', AnalyticsMetadata, ClientMetadata: 'map', UserContextData },
    gives: { CodeDeliveryDetails: true },
  },
  ForgotPassword: {
    kind: 'account',
    takes: { Username: 'text', AnalyticsMetadata, ClientMetadata: 'map', UserContextData },
    gives: { CodeDeliveryDetails: true },
  },
  ConfirmForgotPassword: {
    kind: 'account',
    takes: {
      Username: 'text',
      ConfirmationCode: 'text',
      Password: 'text',
      AnalyticsMetadata,
      ClientMetadata: 'map',
      UserContextData,
    },
    gives: {},
  },

  ConfirmDevice: {
    kind: 'own',
    takes: {
      DeviceKey: 'text',
      DeviceName: 'text',
      DeviceSecretVerifierConfig: { PasswordVerifier: 'text', Salt: 'text' },
    },
    gives: { UserConfirmationNecessary: true },
  },
  UpdateDeviceStatus: {
    kind: 'own',
    takes: { DeviceKey: 'text', DeviceRememberedStatus: 'text' },
    gives: {},
  },
  GetDevice: { kind: 'own', takes: { DeviceKey: 'text' }, gives: { Device: true } },
  ListDevices: {
    kind: 'own',
    takes: { Limit: 'number', PaginationToken: 'text' },
    gives: { Devices: true, PaginationToken: true },
  },
  ForgetDevice: { kind: 'own', takes: { DeviceKey: 'text' }, gives: {} },

  StartWebAuthnRegistration: { kind: 'own', takes: {}, gives: { CredentialCreationOptions: true } },
  CompleteWebAuthnRegistration: { kind: 'own', takes: { Credential: 'document' }, gives: {} },
  ListWebAuthnCredentials: {
    kind: 'own',
    takes: { MaxResults: 'number', NextToken: 'text' },
    gives: { Credentials: true, NextToken: true },
  },
  DeleteWebAuthnCredential: { kind: 'own', takes: { CredentialId: 'text' }, gives: {} },

  GetUser: {
    kind: 'own',
    takes: {},
    gives: {
      Username: true,
      UserAttributes: true,
      MFAOptions: true,
      PreferredMfaSetting: true,
      UserMFASettingList: true,
    },
  },
  GetUserAuthFactors: {
    kind: 'own',
    takes: {},
    gives: {
      Username: true,
      PreferredMfaSetting: true,
      UserMFASettingList: true,
      ConfiguredUserAuthFactors: true,
    },
  },
  SetUserMFAPreference: {
    kind: 'own',
    takes: {
      SMSMfaSettings: { Enabled: 'truth', PreferredMfa: 'truth' },
      SoftwareTokenMfaSettings: { Enabled: 'truth', PreferredMfa: 'truth' },
      EmailMfaSettings: { Enabled: 'truth', PreferredMfa: 'truth' },
      WebAuthnMfaSettings: { Enabled: 'truth' },
    },
    gives: {},
  },
  UpdateUserAttributes: {
    kind: 'own',
    takes: { UserAttributes: 'attributes', ClientMetadata: 'map' },
    gives: { CodeDeliveryDetailsList: true },
  },
  DeleteUserAttributes: { kind: 'own', takes: { UserAttributeNames: 'texts' }, gives: {} },
  GetUserAttributeVerificationCode: {
    kind: 'own',
    takes: { AttributeName: 'text', ClientMetadata: 'map' },
    gives: { CodeDeliveryDetails: true },
  },
  VerifyUserAttribute: { kind: 'own', takes: { AttributeName: 'text', Code: 'text' }, gives: {} },
  ChangePassword: {
    kind: 'own',
    takes: { PreviousPassword: 'text', ProposedPassword: 'text' },
    gives: {},
  },
  DeleteUser: { kind: 'end-account', takes: {}, gives: {} },

  /** Renews the tokens of the session, e.g. after an attribute was changed. */
  GetTokensFromRefreshToken: { kind: 'renew', takes: {}, gives: {} },
  /** Signs out here. */
  RevokeToken: { kind: 'sign-out', takes: { RevokeAssociatedSessions: 'text' }, gives: {} },
  /** Signs out everywhere. */
  GlobalSignOut: { kind: 'sign-out', takes: {}, gives: {} },

  ListUserSessions: {
    kind: 'own',
    takes: { NextToken: 'text' },
    gives: { Sessions: true, NextToken: true },
  },
  RevokeUserSession: {
    kind: 'own',
    takes: { SessionId: 'text', RevokeAssociatedSessions: 'text' },
    gives: {},
  },
};

const isKnown = (challenge: unknown): boolean =>
  wireChallengeNames.some((name) => name === challenge);

/**
 * What a page may set in this call. This version cannot know the keys of an answer to an unknown
 * challenge: an app that knows the challenge sends its own keys.
 */
export function membersOf(operation: Operation, input: Readonly<Record<string, unknown>>): Members {
  const { takes } = operations[operation];
  return 'ChallengeResponses' in takes && !isKnown(input['ChallengeName'])
    ? { ...takes, ChallengeResponses: 'map' }
    : takes;
}

export const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);

/**
 * What pages may call unless `allow` says otherwise: all operations but DeleteUser, which cannot be
 * undone. An app that offers it lists it: `allow: [...allowedByDefault, 'DeleteUser']`.
 */
export const allowedByDefault: readonly Operation[] = Object.keys(operations)
  .filter(isOperation)
  .filter((name) => operations[name].kind !== 'end-account');
