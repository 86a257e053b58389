/**
 * The one error a sign-in step throws when the world misbehaved: Cognito refused, the network
 * failed, a challenge could not be read, a passkey prompt was dismissed. Everything on it is
 * decided from the error's name and, for a few, the wording, so that a view can say what happened
 * in any language and a flow can tell whether to stay or to start again.
 *
 * Carries no secret: no code, password, session, token or SRP value is ever put on it.
 */
export class ChallengeError extends Error {
  override readonly name: string = 'ChallengeError';
  /** Cognito's exception name as it came, or one of ours in the same style. */
  readonly code: ErrorCode;
  /** Language-neutral key for a message; finer than `code`, e.g. which `NotAuthorizedException`. */
  readonly kind: ErrorKind;
  /**
   * True when the person can try again: with another code or password, or after a pause. False
   * when something else has to happen first: confirm the account, reset the password, start over.
   */
  readonly retryable: boolean;
  /**
   * Whether the challenge's session still takes an answer. `'unknown'` is truthy on purpose: stay,
   * send once more, and start over when that says `session-used`.
   */
  readonly sessionAlive: SessionAlive;
  /**
   * What is at fault, where one thing is: an input (`code`, `password`, `username`), a user
   * attribute (`given_name`), or a wire member or challenge parameter (`SRP_B`).
   */
  readonly field?: string | undefined;
  /** When it may be tried again, in ms since the epoch, where the service said so. */
  readonly retryAt?: number | undefined;
  /**
   * What AWS WAF asks for before it lets the call through, e.g. `captcha` or `challenge`; there when
   * the firewall answered in Cognito's place. The app shows the puzzle with AWS WAF's own script,
   * which keeps a token, and sends the call again.
   * Source: AWS WAF developer guide, header `x-amzn-waf-action`.
   */
  readonly wafAction?: string | undefined;

  /** What is not given is taken from the defaults of our own codes; for any other code: kind `other`, not retryable, session `unknown`. */
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

  /** For logs and relays: names and outcomes only, never text of the service nor the cause. */
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
  /** For developers, in English; `code` and `field` when left out. Never shown by default. */
  message?: string | undefined;
  /** What was caught. It stays on this object and out of `toJSON`. */
  cause?: unknown;
}

/** What `JSON.stringify(error)` gives. */
export interface ChallengeErrorJson {
  code: ErrorCode;
  kind: ErrorKind;
  retryable: boolean;
  sessionAlive: SessionAlive;
  field?: string;
  retryAt?: number;
  wafAction?: string;
}

/** True, false, or `'unknown'`: the service may or may not have spent the session. */
export type SessionAlive = boolean | 'unknown';

/** Codes of this kit's own making, in Cognito's style. */
export type OwnErrorCode =
  /** A challenge name this version has no codec for. */
  | 'UnknownChallenge'
  /** A challenge that lacks what its name needs; `field` says what. */
  | 'MalformedChallenge'
  /** The passkey prompt was dismissed or timed out; nothing was sent. */
  | 'PasskeyCancelled'
  /** The session's deadline passed before an answer was given; nothing was sent. */
  | 'SessionExpired'
  /** The caller's AbortSignal fired. */
  | 'Aborted'
  /** No answer came: offline, DNS, CORS, time-out. */
  | 'NetworkFailed'
  /** The app's own code or settings are at fault, not the world; `cause` and the console say how. */
  | 'Misconfigured';

/** One of ours, or Cognito's exception name. Open: the service's list grows. */
export type ErrorCode = OwnErrorCode | (string & {});

/** Every kind there is, so that a table of messages can be shown to be complete. */
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
  // Of a call that held no password: the name, a code, a trigger's answer or a passkey was refused.
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

/** A key for messages, e.g. `errors[error.kind]`. */
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
