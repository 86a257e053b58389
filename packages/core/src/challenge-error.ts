/**
 * The one error a sign-in step throws when the world misbehaved: Cognito refused, the network
 * failed, a challenge could not be read, a passkey prompt was dismissed. Everything on it is
 * derived from the error's name and, for a few errors, its wording. A view uses it to say what
 * happened in any language; a flow uses it to decide whether to stay or start over.
 *
 * It carries no secret: no code, password, session, token or SRP value.
 */
export class ChallengeError extends Error {
  override readonly name: string = 'ChallengeError';
  /** Cognito's exception name, unchanged, or one of this kit's own codes in the same style. */
  readonly code: ErrorCode;
  /** Language-neutral key for a message; finer than `code`, e.g. which `NotAuthorizedException`. */
  readonly kind: ErrorKind;
  /**
   * True when the user can try again: with another code or password, or after a pause. False when
   * they must do something else first: confirm the account, reset the password, start over.
   */
  readonly retryable: boolean;
  /**
   * Whether the challenge's session still takes an answer. `'unknown'` is truthy on purpose: stay,
   * send the answer once more, and start over if Cognito then says `session-used`.
   */
  readonly sessionAlive: SessionAlive;
  /**
   * The one thing at fault, if there is one: an input (`code`, `password`, `username`), a user
   * attribute (`given_name`), or a wire member or challenge parameter (`SRP_B`).
   */
  readonly field?: string | undefined;
  /** When the user may try again, in ms since the epoch; undefined unless the service says so. */
  readonly retryAt?: number | undefined;
  /**
   * What AWS WAF wants before it lets the call through, e.g. `captcha` or `challenge`. Set only
   * when the firewall answered instead of Cognito. The app shows the puzzle with AWS WAF's own
   * script, which stores a token, and then repeats the call.
   * Source: AWS WAF developer guide, header `x-amzn-waf-action`.
   */
  readonly wafAction?: string | undefined;

  /**
   * Members that `options` omits have the defaults of this kit's own codes. For any other code they
   * are: kind `other`, not retryable, session `unknown`.
   */
  constructor(code: ErrorCode, options: ChallengeErrorOptions = {}) {
    const { field, message = field === undefined ? code : `${code}: ${field}`, cause } = options;
    super(message, cause === undefined ? undefined : { cause });
    const [kind, retryable, sessionAlive] = ownCodes.get(code) ?? ['other', false, 'unknown'];
    this.code = code;
    this.kind = options.kind ?? kind;
    this.retryable = options.retryable ?? retryable;
    this.sessionAlive = options.sessionAlive ?? sessionAlive;
    this.field = field;
    this.retryAt = options.retryAt;
    this.wafAction = options.wafAction;
  }

  /** For logs and relays: names and outcomes only, never the service's text or the cause. */
  toJSON(): ChallengeErrorJson {
    const { code, kind, retryable, sessionAlive, field, retryAt, wafAction } = this;
    return {
      code,
      kind,
      retryable,
      sessionAlive,
      ...(field !== undefined && { field }),
      ...(retryAt !== undefined && { retryAt }),
      ...(wafAction !== undefined && { wafAction }),
    };
  }
}

export interface ChallengeErrorOptions {
  kind?: ErrorKind | undefined;
  retryable?: boolean | undefined;
  sessionAlive?: SessionAlive | undefined;
  field?: string | undefined;
  retryAt?: number | undefined;
  wafAction?: string | undefined;
  /** For developers, in English. Default: `code` and `field`. No view shows it by default. */
  message?: string | undefined;
  /** The exception that led to this error. `toJSON` omits it. */
  cause?: unknown;
}

/** The JSON form of an error, without its message and cause. */
export interface ChallengeErrorJson {
  code: ErrorCode;
  kind: ErrorKind;
  retryable: boolean;
  sessionAlive: SessionAlive;
  field?: string;
  retryAt?: number;
  wafAction?: string;
}

/** `'unknown'`: the service may or may not have used up the session. */
export type SessionAlive = boolean | 'unknown';

/** This kit's own codes, in Cognito's style. */
export type OwnErrorCode =
  /** A challenge name this version has no codec for. */
  | 'UnknownChallenge'
  /** A challenge without a parameter that it needs; `field` names the parameter. */
  | 'MalformedChallenge'
  /** The user dismissed the passkey prompt, or it timed out; nothing was sent. */
  | 'PasskeyCancelled'
  /** The session's deadline passed before an answer was given; nothing was sent. */
  | 'SessionExpired'
  /** The caller's AbortSignal fired. */
  | 'Aborted'
  /** No response arrived: offline, DNS, CORS, timeout. */
  | 'NetworkFailed'
  /** The app's own code or settings are at fault; `cause` and the console say why. */
  | 'Misconfigured';

/**
 * One of this kit's codes, or Cognito's exception name. The union is open, because Cognito adds
 * names.
 */
export type ErrorCode = OwnErrorCode | (string & {});

/** Every kind. A table of messages is complete when it has each of them. */
export const errorKinds = [
  // The sign-in step. Source: Cognito's NotAuthorizedException, told apart by wording.
  'incorrect',
  'attempts-exceeded',
  'session-invalid',
  'session-expired',
  'session-used',
  'disabled',
  'secret-hash',
  'temporary-password-expired',
  'attribute-already-set',
  'refresh-token-expired',
  'refresh-token-reused',
  'access-token-invalid',
  // For calls without a password: the service refused the name, a code, a trigger's answer or a
  // passkey.
  'not-accepted',
  'unknown-username',
  // Codes.
  'code-mismatch',
  'code-expired',
  'code-used',
  // New passwords and attributes.
  'password-policy',
  'password-reused',
  'attribute-missing',
  'alias-exists',
  // The account.
  'password-reset-required',
  'not-confirmed',
  'already-confirmed',
  'password-not-resettable',
  'recovery-unavailable',
  'sign-up-disabled',
  'user-not-found',
  'user-exists',
  // Methods and devices.
  'mfa-method-not-found',
  'device-not-found',
  'device-exists',
  'passkey-invalid',
  'passkey-unavailable',
  'passkey-failed',
  'passkey-pending',
  'passkey-blocked',
  'flow-disabled',
  // Limits and failures.
  'throttled',
  'delivery-limit',
  'delivery-failed',
  'lambda',
  'invalid-parameter',
  'session-missing',
  'misconfigured',
  'forbidden',
  'service-failed',
  // Ours.
  'unknown-challenge',
  'malformed-challenge',
  'passkey-cancelled',
  'aborted',
  'network-failed',
  'other',
] as const;

/** The key of an error's message: `errors[error.kind]`. */
export type ErrorKind = (typeof errorKinds)[number];

type Defaults = [kind: ErrorKind, retryable: boolean, sessionAlive: SessionAlive];

const ownCodes = new Map<string, Defaults>(
  Object.entries({
    UnknownChallenge: ['unknown-challenge', false, true],
    MalformedChallenge: ['malformed-challenge', false, true],
    PasskeyCancelled: ['passkey-cancelled', true, true],
    SessionExpired: ['session-expired', false, false],
    Aborted: ['aborted', true, 'unknown'],
    NetworkFailed: ['network-failed', true, 'unknown'],
    Misconfigured: ['misconfigured', false, 'unknown'],
  } satisfies { [C in OwnErrorCode]: Defaults }),
);
