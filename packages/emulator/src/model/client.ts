export interface Client {
  id: string;
  name: string;
  /** Two at most; empty for a public client. */
  secrets: ClientSecret[];
  createdAt: number;
  modifiedAt: number;
  flows: string[];
  hidesUnknownUsers: boolean;
  /** In seconds, like the three lives below. */
  accessTokenLife: number;
  idTokenLife: number;
  refreshTokenLife: number;
  sessionLife: number;
  rotation?: { graceSeconds: number };
  revocation: boolean;
  /** Minutes for which the client reuses an SSO session; absent until it is set. */
  ssoMinutes?: number;
  readable?: string[];
  writable?: string[];
  raw: Record<string, unknown>;
}

export interface ClientSecret {
  id: string;
  value: string;
  createdAt: number;
}
