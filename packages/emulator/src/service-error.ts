/**
 * An error as the service reports it: `{ __type, message }` with HTTP 400. Only
 * InternalErrorException has 500.
 * Source: Cognito API reference, the errors of each operation.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  /** The error's name on the wire, e.g. `NotAuthorizedException`. */
  readonly type: string;
  readonly status: number;
  /** Seconds to wait before the next call, sent as `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(type: string, message: string, status = 400, retryAfter?: number) {
    super(message);
    this.type = type;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** The emulator's `fetch` rejects with it for a `drop` fault; the HTTP server closes the socket. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed: the emulator dropped the connection because of a drop fault');
  }
}

const error = (type: string) => (message: string) => new ServiceError(type, message);

export const notAuthorized = error('NotAuthorizedException');
export const invalidParameter = error('InvalidParameterException');
export const resourceNotFound = error('ResourceNotFoundException');
export const codeMismatch = error('CodeMismatchException');
export const unavailableInLite = (feature: string) =>
  new ServiceError(
    'FeatureUnavailableInTierException',
    `${feature} is not available in the LITE tier of this user pool.`,
  );
export const limitExceeded = error('LimitExceededException');

export const incorrectPassword = () => notAuthorized('Incorrect username or password.');
export const invalidSession = () => notAuthorized('Invalid session for the user.');
export const userNotFound = () => new ServiceError('UserNotFoundException', 'User does not exist.');
export const aliasExists = (name: string) =>
  new ServiceError('AliasExistsException', `An account with the ${name} already exists.`);
export const deviceNotFound = () => resourceNotFound('Device does not exist.');
/** The error for an unknown user in calls that take a client id and a username but no password. */
export const noSuchCombination = () =>
  new ServiceError('UserNotFoundException', 'Username/client id combination not found.');
export const missingParameter = (name: string) =>
  invalidParameter(`Missing required parameter ${name}`);
export const wrongCode = () => codeMismatch('Invalid code or auth state for the user.');
export const wrongVerificationCode = () =>
  codeMismatch('Invalid verification code provided, please try again.');
export const tooManyRequests = (retryAfter?: number) =>
  new ServiceError('TooManyRequestsException', 'Too many requests', 400, retryAfter);
export const expiredCode = () =>
  new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
