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
  /** Set when rotation replaced it; still good until then. */
  replacedUntil?: number;
}
