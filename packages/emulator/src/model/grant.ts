export interface Grant {
  id: string;
  poolId: string;
  clientId: string;
  username: string;
  authTime: number;
  deviceKey?: string;
  revoked: boolean;
  expiresAt: number;
}

export interface RefreshToken {
  grant: string;
  expiresAt: number;
  /** Set when rotation has replaced the token: the end of its grace period. */
  replacedUntil?: number;
}
