import type { ErrorKind, SessionAlive } from '../challenge-error.ts';

/** What an error means: its kind, whether trying again can help, whether the session still lives. */
export type Rule = readonly [
  kind: ErrorKind,
  retryable: boolean,
  sessionAlive: SessionAlive,
  more?: {
    /** What is at fault; else the text's first group says it. */
    field?: string;
    /** The rule is only for errors with such a text. */
    text?: RegExp;
  },
];

/** The rule for an error; by the HTTP status alone when its name is not in the table. */
export function ruleFor(code: string, message: string, status: number | undefined): Rule {
  const named = rules.get(code)?.find(([, , , more]) => more?.text?.test(message) ?? true);
  if (named) return named;
  if (status === 429) return throttled;
  if (status === 403) return forbidden;
  return status && status >= 400 && status < 500 ? ['other', false, 'unknown'] : failed;
}

const code = { field: 'code' };
const password = { field: 'password' };
const throttled: Rule = ['throttled', true, 'unknown'];
const forbidden: Rule = ['forbidden', false, 'unknown'];
const failed: Rule = ['service-failed', true, 'unknown'];
const lambda: Rule = ['lambda', false, false];
const misconfigured: Rule = ['misconfigured', false, 'unknown'];
const notOffered: Rule = ['flow-disabled', false, 'unknown'];
const notDelivered: Rule = ['delivery-failed', false, 'unknown'];
const noMethod: Rule = ['mfa-method-not-found', false, 'unknown'];
const badPasskey: Rule = ['passkey-invalid', true, 'unknown'];
const noPasskeys: Rule = ['passkey-unavailable', false, 'unknown'];

/**
 * THE table, keyed by exception name. Where a name has several rules, the first whose text matches
 * holds. Texts are matched by their beginning where they can be, as the service is not consistent
 * in the final stop.
 *
 * Names: Cognito API reference, Errors of each operation. Texts and what becomes of the session are
 * not in it: they are what live pools and shipped clients show, and `'unknown'` where nothing does.
 */
const rules: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>(
  Object.entries({
    NotAuthorizedException: [
      ['incorrect', true, false, { text: /^Incorrect username or password/ }],
      ['attempts-exceeded', true, false, { text: /^Password attempts exceeded/ }],
      ['session-expired', false, false, { text: /^Invalid session for the user, .*expired/ }],
      ['session-used', false, false, { text: /^Invalid session for the user, .*once/ }],
      ['session-invalid', false, false, { text: /^Invalid session/ }],
      ['disabled', false, false, { text: /^User is disabled/ }],
      ['secret-hash', false, 'unknown', { text: /^Unable to verify secret hash/ }],
      ['temporary-password-expired', false, false, { text: /^Temporary password has expired/ }],
      [
        'attribute-already-set',
        true,
        'unknown',
        { text: /^Cannot modify an already provided ([\w:-]+)/ },
      ],
      ['already-confirmed', false, 'unknown', { text: /^User cannot be confirmed/ }],
      ['refresh-token-expired', false, false, { text: /^(?:Invalid )?Refresh Token/i }],
      ['other', false, false],
    ],

    // Codes.
    CodeMismatchException: [['code-mismatch', true, true, code]],
    EnableSoftwareTokenMFAException: [['code-mismatch', true, true, code]],
    ExpiredCodeException: [
      ['code-used', true, true, { ...code, text: /already been used/ }],
      ['code-expired', true, false, code],
    ],

    // New passwords and attributes.
    InvalidPasswordException: [['password-policy', true, true, password]],
    PasswordHistoryPolicyViolationException: [['password-reused', true, true, password]],
    AliasExistsException: [
      ['alias-exists', true, 'unknown', { text: /\b(email|phone_number|preferred_username)\b/ }],
      ['alias-exists', true, 'unknown'],
    ],
    InvalidParameterException: [
      ['session-missing', false, false, { text: /^Missing required parameter Session/ }],
      [
        'attribute-missing',
        true,
        true,
        { text: /([\w:-]+)(?: is missing|: The attribute is required)/ },
      ],
      ['already-confirmed', false, 'unknown', { text: /^User is already confirmed/ }],
      ['passkey-invalid', true, 'unknown', { text: /^Credential data is not valid/ }],
      ['flow-disabled', false, 'unknown', { text: /\bflow (?:is )?not enabled/ }],
      ['invalid-parameter', true, true, { ...code, text: /at '(?:confirmationC|userC)ode'/ }],
      ['invalid-parameter', true, true, { ...password, text: /at '(?:proposedP|p)assword'/ }],
      ['invalid-parameter', true, true, { field: 'email', text: /^Invalid email/ }],
      ['invalid-parameter', true, true, { field: 'phone_number', text: /^Invalid phone/ }],
      ['invalid-parameter', true, true, { text: /at '(username)'/ }],
      ['invalid-parameter', true, true],
    ],

    // The account.
    PasswordResetRequiredException: [['password-reset-required', false, false]],
    UserNotConfirmedException: [['not-confirmed', false, false]],
    UserNotFoundException: [['user-not-found', true, false, { field: 'username' }]],
    UsernameExistsException: [['user-exists', true, 'unknown', { field: 'username' }]],
    RefreshTokenReuseException: [['refresh-token-reused', false, false]],

    // Methods and devices.
    MFAMethodNotFoundException: [noMethod],
    SoftwareTokenMFANotFoundException: [noMethod],
    ResourceNotFoundException: [
      ['device-not-found', true, true, { text: /^Device does not exist/ }],
      misconfigured,
    ],
    DeviceKeyExistsException: [['device-exists', false, 'unknown']],
    WebAuthnChallengeNotFoundException: [badPasskey],
    WebAuthnClientMismatchException: [badPasskey],
    WebAuthnCredentialNotSupportedException: [badPasskey],
    WebAuthnOriginNotAllowedException: [noPasskeys],
    WebAuthnRelyingPartyMismatchException: [noPasskeys],
    WebAuthnNotEnabledException: [noPasskeys],
    WebAuthnConfigurationMissingException: [noPasskeys],
    FeatureUnavailableInTierException: [notOffered],
    OperationNotEnabledException: [notOffered],
    UnsupportedOperationException: [notOffered],

    // Limits and failures.
    TooManyRequestsException: [throttled],
    ThrottlingException: [throttled],
    LimitExceededException: [
      ['delivery-limit', false, 'unknown', { text: /\b(?:email|SMS|message)\b.* limit\b/i }],
      throttled,
    ],
    TooManyFailedAttemptsException: [['attempts-exceeded', true, 'unknown']],
    UserLambdaValidationException: [lambda],
    UnexpectedLambdaException: [lambda],
    InvalidLambdaResponseException: [lambda],
    CodeDeliveryFailureException: [['delivery-failed', true, 'unknown']],
    InvalidEmailRoleAccessPolicyException: [notDelivered],
    InvalidSmsRoleAccessPolicyException: [notDelivered],
    InvalidSmsRoleTrustRelationshipException: [notDelivered],
    InvalidUserPoolConfigurationException: [misconfigured],
    ForbiddenException: [forbidden],
    ConcurrentModificationException: [failed],
    InternalErrorException: [failed],
  } satisfies Record<string, readonly Rule[]>),
);
