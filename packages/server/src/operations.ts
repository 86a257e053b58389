/** How a member of an input is read; what is of another type is refused. */
export type MemberKind = 'text' | 'number' | 'truth' | 'map' | 'texts' | 'attributes' | 'document';

/** Whose authority a call is made with, and what becomes of its answer. */
export type OperationKind =
  /** Begins a sign-in. */
  | 'begin'
  /** Answers a challenge. */
  | 'answer'
  /** Names an account; needs no sign-in. */
  | 'account'
  /** The person signed in: AccessToken comes from their session. */
  | 'own'
  /** Within a sign-in by its Session, or else as `own`. */
  | 'set-up'
  /** As `own`, and nobody is signed in afterwards. */
  | 'end-account'
  | 'renew'
  | 'sign-out';

export interface OperationRule {
  kind: OperationKind;
  /** Members of the input that a page may set. Those of `setByServer` are never among them. */
  takes: Readonly<Record<string, MemberKind>>;
  /** Members of the output that a page is given, besides Session and AuthenticationResult. */
  gives: readonly string[];
}

/** Members that are this server's: what a page says for them is left behind. */
export const setByServer: readonly string[] = [
  'ClientId',
  'ClientSecret',
  'SecretHash',
  'AccessToken',
  'RefreshToken',
  'Token',
  // Of a renewal: the device that the tokens are of.
  'DeviceKey',
];

const shared = {
  AnalyticsMetadata: 'map',
  ClientMetadata: 'map',
  UserContextData: 'document',
} as const;
const challenge = ['ChallengeName', 'ChallengeParameters', 'AvailableChallenges'];
const delivery = ['CodeDeliveryDetails'];

/**
 * THE table: every operation that a page may call through the handler. What is not here is refused,
 * member by member, and never dropped without a word.
 * Source: Cognito API reference, one page per operation.
 */
export const operations = {
  InitiateAuth: {
    kind: 'begin',
    takes: { AuthFlow: 'text', AuthParameters: 'map', Session: 'text', ...shared },
    gives: challenge,
  },
  RespondToAuthChallenge: {
    kind: 'answer',
    takes: { ChallengeName: 'text', ChallengeResponses: 'map', Session: 'text', ...shared },
    gives: challenge,
  },
  AssociateSoftwareToken: { kind: 'set-up', takes: { Session: 'text' }, gives: ['SecretCode'] },
  VerifySoftwareToken: {
    kind: 'set-up',
    takes: { Session: 'text', UserCode: 'text', FriendlyDeviceName: 'text' },
    gives: ['Status'],
  },

  SignUp: {
    kind: 'account',
    takes: {
      Username: 'text',
      Password: 'text',
      UserAttributes: 'attributes',
      ValidationData: 'attributes',
      ...shared,
    },
    gives: ['UserConfirmed', 'UserSub', ...delivery],
  },
  ConfirmSignUp: {
    kind: 'account',
    takes: {
      Username: 'text',
      ConfirmationCode: 'text',
      ForceAliasCreation: 'truth',
      Session: 'text',
      ...shared,
    },
    gives: [],
  },
  ResendConfirmationCode: {
    kind: 'account',
    takes: { Username: 'text', ...shared },
    gives: delivery,
  },
  ForgotPassword: { kind: 'account', takes: { Username: 'text', ...shared }, gives: delivery },
  ConfirmForgotPassword: {
    kind: 'account',
    takes: { Username: 'text', ConfirmationCode: 'text', Password: 'text', ...shared },
    gives: [],
  },

  ConfirmDevice: {
    kind: 'own',
    takes: { DeviceKey: 'text', DeviceName: 'text', DeviceSecretVerifierConfig: 'map' },
    gives: ['UserConfirmationNecessary'],
  },
  UpdateDeviceStatus: {
    kind: 'own',
    takes: { DeviceKey: 'text', DeviceRememberedStatus: 'text' },
    gives: [],
  },
  GetDevice: { kind: 'own', takes: { DeviceKey: 'text' }, gives: ['Device'] },
  ListDevices: {
    kind: 'own',
    takes: { Limit: 'number', PaginationToken: 'text' },
    gives: ['Devices', 'PaginationToken'],
  },
  ForgetDevice: { kind: 'own', takes: { DeviceKey: 'text' }, gives: [] },

  StartWebAuthnRegistration: { kind: 'own', takes: {}, gives: ['CredentialCreationOptions'] },
  CompleteWebAuthnRegistration: { kind: 'own', takes: { Credential: 'document' }, gives: [] },
  ListWebAuthnCredentials: {
    kind: 'own',
    takes: { MaxResults: 'number', NextToken: 'text' },
    gives: ['Credentials', 'NextToken'],
  },
  DeleteWebAuthnCredential: { kind: 'own', takes: { CredentialId: 'text' }, gives: [] },

  GetUser: {
    kind: 'own',
    takes: {},
    gives: [
      'Username',
      'UserAttributes',
      'MFAOptions',
      'PreferredMfaSetting',
      'UserMFASettingList',
    ],
  },
  GetUserAuthFactors: {
    kind: 'own',
    takes: {},
    gives: ['Username', 'PreferredMfaSetting', 'UserMFASettingList', 'ConfiguredUserAuthFactors'],
  },
  SetUserMFAPreference: {
    kind: 'own',
    takes: {
      SMSMfaSettings: 'document',
      SoftwareTokenMfaSettings: 'document',
      EmailMfaSettings: 'document',
      WebAuthnMfaSettings: 'document',
    },
    gives: [],
  },
  UpdateUserAttributes: {
    kind: 'own',
    takes: { UserAttributes: 'attributes', ClientMetadata: 'map' },
    gives: ['CodeDeliveryDetailsList'],
  },
  DeleteUserAttributes: { kind: 'own', takes: { UserAttributeNames: 'texts' }, gives: [] },
  GetUserAttributeVerificationCode: {
    kind: 'own',
    takes: { AttributeName: 'text', ClientMetadata: 'map' },
    gives: delivery,
  },
  VerifyUserAttribute: { kind: 'own', takes: { AttributeName: 'text', Code: 'text' }, gives: [] },
  ChangePassword: {
    kind: 'own',
    takes: { PreviousPassword: 'text', ProposedPassword: 'text' },
    gives: [],
  },
  DeleteUser: { kind: 'end-account', takes: {}, gives: [] },

  /** Renews the tokens of the session, e.g. after an attribute was changed. */
  GetTokensFromRefreshToken: { kind: 'renew', takes: {}, gives: [] },
  /** Signs out here. */
  RevokeToken: { kind: 'sign-out', takes: {}, gives: [] },
  /** Signs out everywhere. */
  GlobalSignOut: { kind: 'sign-out', takes: {}, gives: [] },
} as const satisfies Record<string, OperationRule>;

export type Operation = keyof typeof operations;

export const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);

/** Deleting an account cannot be undone: an app that offers it says so in `allow`. */
export const allowedByDefault: readonly Operation[] = Object.keys(operations)
  .filter(isOperation)
  .filter((name) => operations[name].kind !== 'end-account');
