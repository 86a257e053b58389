/**
 * What the trade of a code needs of `oauth4webapi`. Core has no dependency, so the caller loads the library
 * and passes it: `() => import('oauth4webapi')`.
 */
export interface OAuthLibrary {
  readonly customFetch: symbol;
  readonly allowInsecureRequests: symbol;
  None(): unknown;
  /** For app clients with a secret, so a page needs none. */
  ClientSecretPost?(secret: string): unknown;
  validateAuthResponse(
    server: object,
    client: object,
    parameters: URLSearchParams,
    state: string,
  ): URLSearchParams;
  authorizationCodeGrantRequest(
    server: object,
    client: object,
    authentication: never,
    parameters: URLSearchParams,
    redirectUri: string,
    verifier: string,
    options: object,
  ): Promise<Response>;
  processAuthorizationCodeResponse(
    server: object,
    client: object,
    response: Response,
    options: { expectedNonce: string; maxAge?: number; requireIdToken: true },
  ): Promise<object>;
}
