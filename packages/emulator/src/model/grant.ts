export interface Grant {
  id: string;
  poolId: string;
  clientId: string;
  username: string;
  authTime: number;
  deviceKey?: string;
  /** The scopes of a sign-in by OAuth; absent after a sign-in by the API. */
  scopes?: string[];
  /** The resource server that the access tokens are bound to. */
  resource?: string;
  /** The claims of the sign-in. Renewed tokens keep them. */
  amr?: string[];
  acr?: string;
  revoked: boolean;
  expiresAt: number;
  /** Absent when the pool did not track sessions at the sign-in. */
  session?: UserSession;
}

/** What ListUserSessions shows of a sign-in. */
export interface UserSession {
  id: string;
  createdAt: number;
  lastActiveAt: number;
  /** Address and browser of the latest sign-in or renewal. */
  sourceIp: string;
  device: string;
}

export interface RefreshToken {
  grant: string;
  expiresAt: number;
  /** Set when rotation has replaced the token: the end of its grace period. */
  replacedUntil?: number;
}
