/**
 * An error for the page: a status, and a body in the form of Cognito's errors. It contains no secret and
 * nothing that the page sent.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** `__type` on the wire: the name of a Cognito exception, or a name in its style. */
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

/** Uses Cognito's own words, so that the page's flow starts again. */
export const invalidSession = (more = '.') =>
  new Refusal(400, 'NotAuthorizedException', `Invalid session for the user${more}`);

export const notSignedIn = () =>
  new Refusal(401, 'NotAuthorizedException', 'Nobody is signed in here.');

/** Something failed behind this server. The page gets no details. */
export const failedBehind = (status: number, message: string) =>
  new Refusal(status, 'InternalErrorException', message);

/** The store, the keys or Cognito is down for a while; the request and the session are fine. */
export const unavailable = (message: string, retryAfter = 5) =>
  new Refusal(503, 'ServiceUnavailableException', message, { 'retry-after': String(retryAfter) });
