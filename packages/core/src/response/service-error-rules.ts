import type { ErrorKind, SessionAlive } from '../challenge-error.ts';
import { type Rule, texts } from './service-error-texts.ts';

/** What an error means, and the one thing at fault, if there is one. */
export interface Reading {
  kind: ErrorKind;
  retryable: boolean;
  sessionAlive: SessionAlive;
  field: string | undefined;
}

/**
 * Finds the rule of an error by its name and, if the name is ambiguous, its text; by the HTTP
 * status if it knows neither.
 */
export function ruleFor(code: string, message: string, status: number | undefined): Reading {
  // A proxy's text may be of any length; the service's sentences are short.
  const sentence = message.slice(0, 1_000);
  const found = (rules.get(code) ?? texts).find(([, , , text]) => text?.test(sentence) ?? true);
  const [kind, retryable, sessionAlive, text, field] = found ?? otherwise(code, status);
  // The pattern's group captures what the text is about, e.g. `given_name`.
  return { kind, retryable, sessionAlive, field: field ?? text?.exec(sentence)?.[1] };
}

function otherwise(code: string, status = 500): Rule {
  if (unmade.test(code)) return misconfigured;
  if (status === 429) return throttled;
  if (status === 403) return forbidden;
  return status >= 400 && status < 500 ? ['other', false, 'unknown'] : failed;
}

/** Errors of any AWS service for a malformed call. Source: Common Errors. */
const unmade =
  /^(?:AccessDenied|UnrecognizedClient|UnknownOperation|Serialization|\w*(?:Signature|Token))Exception/;

const wrongCode: Rule = ['code-mismatch', true, true, undefined, 'code'];
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

// Limits of attempts have several names. Each further attempt may extend them.
const limits: readonly Rule[] = [
  ['attempts-exceeded', true, 'unknown', /attempts? (?:limit )?exceeded/i],
  throttled,
];

/**
 * THE table, keyed by exception name. If a name has several rules, the first whose text matches
 * applies. Two ambiguous names share the texts of `service-error-texts.ts`.
 *
 * Names: Cognito API reference, Errors of each operation and Common Errors. The reference does not
 * say what becomes of the session. The table has what live pools and shipped clients show, else
 * `'unknown'`.
 */
const rules: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>(
  Object.entries({
    NotAuthorizedException: [...texts, ['other', false, false]],
    InvalidParameterException: [...texts, ['invalid-parameter', true, true]],

    // Codes.
    CodeMismatchException: [wrongCode],
    EnableSoftwareTokenMFAException: [wrongCode],
    ExpiredCodeException: [
      ['code-used', true, true, /already been used/, 'code'],
      ['code-expired', true, false, undefined, 'code'],
    ],

    // New passwords and attributes.
    InvalidPasswordException: [['password-policy', true, true, undefined, 'password']],
    PasswordHistoryPolicyViolationException: [
      ['password-reused', true, true, undefined, 'password'],
    ],
    AliasExistsException: [
      ['alias-exists', true, 'unknown', /\b(email|phone_number|preferred_username)\b/],
      ['alias-exists', true, 'unknown'],
    ],

    // The account.
    PasswordResetRequiredException: [['password-reset-required', false, false]],
    UserNotConfirmedException: [['not-confirmed', false, false]],
    UserNotFoundException: [['user-not-found', true, false, undefined, 'username']],
    UsernameExistsException: [['user-exists', true, 'unknown', undefined, 'username']],
    RefreshTokenReuseException: [['refresh-token-reused', false, false]],
    UnauthorizedException: [['access-token-invalid', false, false]],

    // Methods and devices.
    MFAMethodNotFoundException: [noMethod],
    SoftwareTokenMFANotFoundException: [noMethod],
    ResourceNotFoundException: [
      ['device-not-found', true, true, /^Device does not exist/],
      ['user-not-found', true, false, /combination not found/i, 'username'],
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
      ['delivery-limit', false, 'unknown', /\b(?:email|SMS|message)\b.* limit\b/i],
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
  } satisfies Record<string, readonly Rule[]>),
);
