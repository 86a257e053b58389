import type { ErrorKind, SessionAlive } from '../challenge-error.ts';
import { secretHashText } from './secret-hash-text.ts';

/**
 * What an error means: its kind, whether trying again can help, whether the session still takes an
 * answer.
 */
export type Rule = readonly [
  kind: ErrorKind,
  retryable: boolean,
  sessionAlive: SessionAlive,
  /** The rule applies only to errors with such a text. */
  text?: RegExp | undefined,
  /** What is at fault. Default: the text's first group. */
  field?: string,
];

// A user attribute. For an attribute with parts, e.g. `name.formatted`, the name of the whole.
const attribute = String.raw`(?:\buser\.)?((?:dev:)?custom:[^\s,:]*[^\s,:.]|\w[\w-]*)(?:\.\w+)?`;
const about = (before: string, after = '') => new RegExp(before + attribute + after, 'i');

/**
 * The texts of errors with ambiguous names. The service words one error in several ways, under
 * either name. So each pattern matches the words that vary least, anywhere in the text; the first
 * matching row applies.
 *
 * Sources of the texts: `service-error-texts.test.ts`, one line each.
 */
export const texts: readonly Rule[] = [
  // The app's setup: nothing that the user types can help.
  ['secret-hash', false, 'unknown', secretHashText],
  [
    'misconfigured',
    false,
    'unknown',
    /trigger.* not configured|not have \w+ configuration|verification not turned on|required scopes|unauthorized attribute|invalid (?:client|user pool) id|invalid challenge name|at '(?:\w+Id|authFlow|clientMetadata)'|\bSRP_A\b|^TIMESTAMP/i,
  ],
  [
    'flow-disabled',
    false,
    'unknown',
    /enabled (?:for|by|in) (?:the|this) (?:client|user ?pool)|auth method not supported/i,
  ],
  ['sign-up-disabled', false, 'unknown', /sign ?up is not permitted/i],

  // The account.
  ['temporary-password-expired', false, false, /(?:password|account) has expired/i],
  ['password-reset-required', false, false, /password reset required/i],
  ['password-not-resettable', false, false, /password cannot be reset/i],
  ['recovery-unavailable', false, false, /cannot reset|administrator to reset/i],
  ['not-confirmed', false, false, /user is not confirmed/i],
  ['already-confirmed', false, 'unknown', /already confirmed|cannot (?:be )?confirm/i],
  ['disabled', false, false, /user is (?:disabled|not enabled)/i],
  ['user-not-found', true, false, /user does not exist|combination not found/i, 'username'],
  ['device-not-found', true, true, /device does not exist/i],

  // New passwords, before the limits of password attempts.
  ['password-policy', true, true, /conform \w+ policy|password cannot be used/i, 'password'],

  // Limits.
  ['attempts-exceeded', true, false, /attempts? (?:limit )?exceeded|too many .*attempts/i],
  ['throttled', true, 'unknown', /rate exceeded|too many requests/i],
  ['forbidden', false, false, /security reasons/i],

  // Tokens and sessions.
  ['refresh-token-expired', false, false, /refresh token/i],
  ['access-token-invalid', false, false, /access token|nobody is signed in/i],
  ['session-missing', false, false, /parameter session/i],
  ['session-expired', false, false, /session.* expired/i],
  ['session-used', false, false, /session.* once/i],
  ['session-invalid', false, false, /invalid session|session is invalid|at 'session'/i],
  ['incorrect', true, false, /^incorrect username or password/i],

  // Codes.
  ['code-expired', true, false, /request a code again/i, 'code'],
  ['code-mismatch', true, 'unknown', /invalid (?:verification )?code\b/i, 'code'],

  // Passkeys and second factors.
  ['passkey-invalid', true, 'unknown', /^credential data/i],
  ['passkey-invalid', true, false, /passkey assertion/i],
  [
    'mfa-method-not-found',
    false,
    'unknown',
    /has not (?:verified|set up)|delivery config|challenge is not available/i,
  ],

  // User attributes, by their own names.
  ['attribute-already-set', true, 'unknown', about('already provided ')],
  ['attribute-already-set', true, 'unknown', about('', ': Attribute cannot be updated')],
  [
    'attribute-missing',
    true,
    true,
    about('', '(?: is missing|: The attribute (?:\\S+ )?is required)'),
  ],
  ['invalid-parameter', true, true, about('(?:attributes|schema): ', ':')],

  // Inputs.
  ['invalid-parameter', true, true, /at '\w+code'|parameter \w*CODE$/i, 'code'],
  ['invalid-parameter', true, true, /(?:at '|parameter )\w*password\b/i, 'password'],
  ['invalid-parameter', true, true, /(?:at '|parameter |^)username\b/i, 'username'],
  ['invalid-parameter', true, true, /^invalid email/i, 'email'],
  ['invalid-parameter', true, true, /^invalid phone/i, 'phone_number'],
];
