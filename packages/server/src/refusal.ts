/**
 * An answer other than what was asked for: status and Cognito's error body. Carries no secret, and
 * nothing of what was sent.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** `__type` on the wire: Cognito's exception name, or one in its style. */
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.headers = headers;
  }
}

export const badRequest = (message: string) =>
  new Refusal(400, 'InvalidParameterException', message);

export const forbidden = (message: string) => new Refusal(403, 'ForbiddenException', message);

export const methodNotAllowed = () =>
  new Refusal(405, 'MethodNotAllowedException', 'Send a GET or a POST.', { allow: 'GET, POST' });

/** As Cognito words it, so that a flow starts again. */
export const invalidSession = (more = '.') =>
  new Refusal(400, 'NotAuthorizedException', `Invalid session for the user${more}`);

export const notSignedIn = () =>
  new Refusal(401, 'NotAuthorizedException', 'Nobody is signed in here.');

/** Whatever went wrong behind this server, told without its details. */
export const failedBehind = (status: number, message: string) =>
  new Refusal(status, 'InternalErrorException', message);

/** What a request needs is away for a while: nothing is wrong with the request, nor with its session. */
export const unavailable = (message: string, retryAfter = 5) =>
  new Refusal(503, 'ServiceUnavailableException', message, { 'retry-after': String(retryAfter) });
