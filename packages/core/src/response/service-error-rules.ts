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
  const found = (rules.get(code) ?? texts).find(([, , , text]) => text?.test(sentence) ?? true);
  const [kind, retryable, sessionAlive, text, field] = found ?? otherwise(code, status);
  // A group in the text is the name of what the text is about, e.g. `given_name`.
  return { kind, retryable, sessionAlive, field: field ?? text?.exec(sentence)?.[1] };
}

function otherwise(code: string, status = 500): Rule {
  if (unmade.test(code)) return misconfigured;
  if (status === 429) return throttled;
  if (status === 403) return forbidden;
  return status >= 400 && status < 500 ? ['other', false, 'unknown'] : failed;
}

/** What any AWS service answers to a call that is not made as it has to be. Source: Common Errors. */
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

// A limit of attempts goes by several names, and each further attempt may lengthen it.
const limits: readonly Rule[] = [
  ['attempts-exceeded', true, 'unknown', /attempts? (?:limit )?exceeded/i],
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
