import type { AuthorizationRequest } from '../model/oauth.ts';

/**
 * An error as the token and revocation endpoints report it: `{ error, error_description }`.
 * Source: developer guide, "The token issuer endpoint", examples of negative responses.
 */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly error: string;
  readonly description: string | undefined;
  readonly status: number;

  constructor(error: string, description?: string, status = 400) {
    super(description ?? error);
    this.error = error;
    this.description = description;
    this.status = status;
  }
}

/** An error that must not lead back to the app, as its address is not to be trusted. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly error: string;
  readonly clientId: string | undefined;

  constructor(error: string, clientId?: string) {
    super(error);
    this.error = error;
    this.clientId = clientId;
  }
}

/** An error that the app receives at its `redirect_uri`. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError';
  readonly request: RedirectTarget;
  readonly error: string;
  readonly description: string | undefined;

  constructor(request: RedirectTarget, error: string, description?: string) {
    super(description ?? error);
    this.request = request;
    this.error = error;
    this.description = description;
  }
}

export type RedirectTarget = Pick<AuthorizationRequest, 'redirectUri' | 'responseType' | 'state'>;

export const invalidRequest = (description?: string) =>
  new OAuthError('invalid_request', description);
export const invalidGrant = (description?: string) => new OAuthError('invalid_grant', description);
