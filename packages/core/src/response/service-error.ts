import { ChallengeError } from '../challenge-error.ts';
import { ruleFor } from './service-error-rules.ts';

/**
 * Cognito's refusal, read: a `ChallengeError` whose code is the exception's name and whose message
 * is the service's own text, in English. Show `kind` in the user's words, not the text.
 */
export class ServiceError extends ChallengeError {
  override readonly name = 'ServiceError';
  /** The HTTP status it came with, where there was one. */
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
