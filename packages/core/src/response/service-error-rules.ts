import type { ErrorKind, SessionAlive } from '../challenge-error.ts';
import { type Rule, texts } from './service-error-texts.ts';

/** What an error means, and what is at fault, where one thing is. */
export interface Reading {
  kind: ErrorKind;
  retryable: boolean;
  sessionAlive: SessionAlive;
  field: string | undefined;
}

/**
 * Reads an error by its name and, where the name says too little, by its text; by the HTTP status
 * alone when neither is known.
 */
export function ruleFor(code: string, message: string, status: number | undefined): Reading {
  // What a proxy wrote may be of any length; a sentence of the service is not.
  const sentence = message.slice(0, 1_000);
  const found = (rules.get(code) ?? texts).find(
    ([, , , more]) => more?.text?.test(sentence) ?? true,
  );
  const [kind, retryable, sessionAlive, more] = found ?? byStatus(status);
  // A group in the text is the name of what the text is about, e.g. `given_name`.
  const field = more?.field ?? more?.text?.exec(sentence)?.[1];
  return { kind, retryable, sessionAlive, field };
}

function byStatus(status = 500): Rule {
  if (status === 429) return throttled;
  if (status === 403) return forbidden;
  return status >= 400 && status < 500 ? ['other', false, 'unknown'] : failed;
}

const code = { field: 'code' };
const password = { field: 'password' };
const throttled: Rule = ['throttled', true, 'unknown'];
const tooManyAttempts: Rule = ['attempts-exceeded', true, 'unknown'];
const forbidden: Rule = ['forbidden', false, 'unknown'];
const failed: Rule = ['service-failed', true, 'unknown'];
const lambda: Rule = ['lambda', false, false];
const misconfigured: Rule = ['misconfigured', false, 'unknown'];
const notOffered: Rule = ['flow-disabled', false, 'unknown'];
const notDelivered: Rule = ['delivery-failed', false, 'unknown'];
const noMethod: Rule = ['mfa-method-not-found', false, 'unknown'];
const badPasskey: Rule = ['passkey-invalid', true, 'unknown'];
const noPasskeys: Rule = ['passkey-unavailable', false, 'unknown'];

// A limit of attempts goes by several names, and each further attempt may lengthen it.
const limits: readonly Rule[] = [
  ['attempts-exceeded', true, 'unknown', { text: /attempts? (?:limit )?exceeded/i }],
  throttled,
];

/**
 * THE table, keyed by exception name. Where a name has several rules, the first whose text matches
 * holds. Two names say next to nothing: they share the texts of `service-error-texts.ts`.
 *
 * Names: Cognito API reference, Errors of each operation and Common Errors. What becomes of the
 * session is not in it: it is what live pools and shipped clients show, and `'unknown'` where
 * nothing does.
 */
const rules: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>(
  Object.entries({
    NotAuthorizedException: [...texts, ['other', false, false]],
    InvalidParameterException: [...texts, ['invalid-parameter', true, true]],

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

    // The account.
    PasswordResetRequiredException: [['password-reset-required', false, false]],
    UserNotConfirmedException: [['not-confirmed', false, false]],
    UserNotFoundException: [['user-not-found', true, false, { field: 'username' }]],
    UsernameExistsException: [['user-exists', true, 'unknown', { field: 'username' }]],
    RefreshTokenReuseException: [['refresh-token-reused', false, false]],
    UnauthorizedException: [['access-token-invalid', false, false]],

    // Methods and devices.
    MFAMethodNotFoundException: [noMethod],
    SoftwareTokenMFANotFoundException: [noMethod],
    ResourceNotFoundException: [
      ['device-not-found', true, true, { text: /^Device does not exist/ }],
      [
        'user-not-found',
        true,
        false,
        { field: 'username', text: /client id combination not found/i },
      ],
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
    UnsupportedTokenTypeException: [misconfigured],

    // Limits and failures.
    TooManyRequestsException: limits,
    ThrottlingException: limits,
    LimitExceededException: [
      ['delivery-limit', false, 'unknown', { text: /\b(?:email|SMS|message)\b.* limit\b/i }],
      tooManyAttempts,
    ],
    TooManyFailedAttemptsException: [tooManyAttempts],
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

    // What any AWS service answers to a call that is not made as it has to be.
    AccessDeniedException: [misconfigured],
    ExpiredTokenException: [misconfigured],
    IncompleteSignatureException: [misconfigured],
    InvalidSignatureException: [misconfigured],
    MissingAuthenticationTokenException: [misconfigured],
    SerializationException: [misconfigured],
    UnknownOperationException: [misconfigured],
    UnrecognizedClientException: [misconfigured],
  } satisfies Record<string, readonly Rule[]>),
);
