import { ChallengeError } from '../challenge-error.ts';
import { ruleFor } from './service-error-rules.ts';

/**
 * An error of Cognito: its code is the exception's name, and its message is the service's text, in
 * English. Show the user a message for `kind`, not this text.
 */
export class ServiceError extends ChallengeError {
  override readonly name = 'ServiceError';
  /** The HTTP status, if there was a response. */
  readonly status?: number | undefined;

  constructor(
    code: string,
    message = '',
    status?: number,
    retryAt?: number,
    wafAction?: string | undefined,
  ) {
    const read = ruleFor(code, message, status);
    super(code, { ...read, retryAt, wafAction, message: message || code });
    this.status = status;
  }
}
