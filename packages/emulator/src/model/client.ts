export interface Client {
  id: string;
  name: string;
  secret?: string;
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
  readable?: string[];
  writable?: string[];
  raw: Record<string, unknown>;
}
