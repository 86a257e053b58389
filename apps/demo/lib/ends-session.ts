/** True where Cognito says that a token is no longer good or its account is gone: all else may pass. */
export const endsSession = (code: unknown): boolean =>
  code === 'NotAuthorizedException' || code === 'UserNotFoundException';
