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

const username = 'username';
const code = 'code';
const password = 'password';

// A user attribute; of one with parts, such as `name.formatted`, the name of the whole.
const attribute = String.raw`(?:\buser\.)?((?:dev:)?custom:[^\s,:]*[^\s,:.]|\w[\w-]*)(?:\.\w+)?`;

/**
 * What a refusal says whose name says next to nothing. The service words one thing in several ways
 * and under either name, so a text is matched by the words that vary least, wherever they stand;
 * the first row that matches holds.
 *
 * Sources of the texts: `service-error-texts.test.ts`, one line each.
 */
export const texts: readonly Rule[] = [
  // How the app is set up: nothing that a person types can help.
  row('secret-hash', false, 'unknown', /secret[ _]?hash|configured (?:for|with) (?:a )?secret/i),
  row('misconfigured', false, 'unknown', /(?:trigger|lambda|configuration)\b.*\bnot configured/i),
  row('misconfigured', false, 'unknown', /does not have (?:an? )?(?:SMS|email) configuration/i),
  row('misconfigured', false, 'unknown', /auto verification not turned on/i),
  row('misconfigured', false, 'unknown', /required scopes|write unauthorized attribute/i),
  row('misconfigured', false, 'unknown', /invalid (?:client|user pool) id|invalid challenge name/i),
  row('misconfigured', false, 'unknown', /at '(?:clientId|userPoolId|authFlow|clientMetadata)'/i),
  row('misconfigured', false, 'unknown', /\bSRP_A\b|^TIMESTAMP format/),
  row(
    'flow-disabled',
    false,
    'unknown',
    /not (?:been )?enabled (?:for|by|in) (?:the|this) (?:\w+ )?(?:client|user ?pool)/i,
  ),
  row(
    'flow-disabled',
    false,
    'unknown',
    /\b(?:flow|auth method) (?:is )?not (?:enabled|supported)/i,
  ),
  row('sign-up-disabled', false, 'unknown', /sign ?up is not permitted/i),

  // The account.
  row(
    'temporary-password-expired',
    false,
    false,
    /(?:temporary password|account) has expired|must be reset by an administrator/i,
  ),
  row('password-reset-required', false, false, /password reset required/i),
  row('password-not-resettable', false, false, /password cannot be reset/i),
  row(
    'recovery-unavailable',
    false,
    false,
    /cannot reset password|administrator to reset|no registered\/verified|recovery requires/i,
  ),
  row('not-confirmed', false, false, /\b(?:user|account) (?:is |has )?not (?:been )?confirmed/i),
  row('already-confirmed', false, 'unknown', /already confirmed|cannot (?:be )?confirm.* status/i),
  row('disabled', false, false, /\b(?:user|account) (?:is |has been )?(?:disabled|not enabled)/i),
  row('user-not-found', true, false, /user does not exist|combination not found/i, username),
  row('device-not-found', true, true, /device does not exist/i),

  // New passwords, before the limits of old ones.
  row(
    'password-policy',
    true,
    true,
    /conform (?:to|with)(?: the)? (?:password )?policy/i,
    password,
  ),
  row('password-policy', true, true, /password cannot be used/i, password),
  row('password-reused', true, true, /password has (?:already |previously )been used/i, password),

  // Limits.
  row('attempts-exceeded', true, false, /attempts? (?:limit )?exceeded|too many .*attempts/i),
  row('throttled', true, 'unknown', /rate exceeded|too many requests/i),
  row('forbidden', false, false, /security reasons/i),

  // Who is signed in, and what of the sign-in is left.
  row('refresh-token-expired', false, false, /refresh token/i),
  row('access-token-invalid', false, false, /access token|nobody is signed in/i),
  row('session-missing', false, false, /required parameter session/i),
  row('session-expired', false, false, /session\b.*\bexpired/i),
  row('session-used', false, false, /session\b.*\bonce/i),
  row('session-invalid', false, false, /invalid session|session\b.*\binvalid|at 'session'/i),
  row('incorrect', true, false, /^incorrect username or password/i),

  // Codes.
  row('code-used', true, true, /token has already been used/i, code),
  row('code-expired', true, false, /request a code again|code has expired/i, code),
  row('code-mismatch', true, 'unknown', /invalid (?:verification )?code\b|code mismatch/i, code),

  // Passkeys and second factors.
  row('passkey-invalid', true, 'unknown', /^credential data is not valid/i),
  row('passkey-invalid', true, false, /passkey assertion/i),
  row(
    'mfa-method-not-found',
    false,
    'unknown',
    /has not (?:verified|set up)|delivery config|challenge is not available|not have \w+_(?:MFA|OTP)/i,
  ),

  // User attributes, by their own names.
  row('attribute-already-set', true, 'unknown', new RegExp(`already provided ${attribute}`, 'i')),
  row(
    'attribute-already-set',
    true,
    'unknown',
    new RegExp(`${attribute}: Attribute cannot be updated`, 'i'),
  ),
  row(
    'attribute-missing',
    true,
    true,
    new RegExp(`${attribute}(?: is missing|: The attribute (?:\\S+ )?is required)`, 'i'),
  ),
  row(
    'invalid-parameter',
    true,
    true,
    new RegExp(`(?:user attributes|to the schema): ${attribute}:`, 'i'),
  ),

  // Inputs.
  row('invalid-parameter', true, true, /at '(?:confirmationC|userC)ode'|parameter \w*CODE$/, code),
  row('invalid-parameter', true, true, /at '(?:\w+P|p)assword'|parameter \w*PASSWORD$/, password),
  row('invalid-parameter', true, true, /at 'username'|parameter USERNAME|^Username\b/, username),
  row('invalid-parameter', true, true, /^invalid email/i, 'email'),
  row('invalid-parameter', true, true, /^invalid phone/i, 'phone_number'),
];

function row(
  kind: ErrorKind,
  retryable: boolean,
  sessionAlive: SessionAlive,
  text: RegExp,
  field?: string,
): Rule {
  return [kind, retryable, sessionAlive, { text, ...(field !== undefined && { field }) }];
}
