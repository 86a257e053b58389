/** What /oauth2/authorize was asked for, after all checks. */
export interface AuthorizationRequest {
  poolId: string;
  clientId: string;
  responseType: 'code' | 'token';
  redirectUri: string;
  state?: string;
  nonce?: string;
  scopes: string[];
  /** The PKCE challenge; its method is S256. */
  challenge?: string;
  resource?: string;
}

/** The user who has signed in, how and when. */
export interface Authentication {
  /** The user's `sub`: by now another user may have the username. */
  sub: string;
  /** `COGNITO`, or the name of the identity provider. */
  provider: string;
  authTime: number;
  /** The factors that the pool itself has checked; absent when a provider vouches for the user. */
  amr?: string[];
  acr?: string;
}

export interface AuthorizationCode {
  request: AuthorizationRequest;
  authentication: Authentication;
  expiresAt: number;
}

export interface SsoSession {
  poolId: string;
  authentication: Authentication;
  expiresAt: number;
}

/** A browser that was sent to an identity provider. */
export interface ProviderVisit {
  request: AuthorizationRequest;
  provider: string;
  /** The app's `login_hint`, passed on to the provider. */
  hint?: string;
  /** Opaque codes of the provider → the person or failure that each stands for. */
  outcomes: Map<string, string>;
  expiresAt: number;
}
