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
  oauth: OAuthSettings;
  readable?: string[];
  writable?: string[];
  raw: Record<string, unknown>;
}

export interface ClientSecret {
  id: string;
  value: string;
  createdAt: number;
}

/** What a client may do at the endpoints of the pool's domain. */
export interface OAuthSettings {
  /** `AllowedOAuthFlowsUserPoolClient`: false closes the endpoints to the client. */
  enabled: boolean;
  flows: OAuthFlow[];
  scopes: string[];
  callbackUrls: string[];
  logoutUrls: string[];
  defaultRedirectUri?: string;
  /** Names of identity providers; `COGNITO` stands for the pool's own users. */
  providers: string[];
}

export type OAuthFlow = 'code' | 'implicit' | 'client_credentials';
