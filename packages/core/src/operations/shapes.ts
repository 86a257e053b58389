/** Whose account an operation acts on. Through a relay it is left out: the server has the token. */
export interface OwnAccount {
  AccessToken?: string | undefined;
}

/** What an app may say along with a call. */
export interface CallMetadata {
  AnalyticsMetadata?: { AnalyticsEndpointId?: string | undefined } | undefined;
  /** For the pool's Lambda triggers. */
  ClientMetadata?: Record<string, string> | undefined;
  /** For the pool's threat protection. */
  UserContextData?: UserContextData | undefined;
}

/** Source: Cognito API reference, UserContextDataType. */
export interface UserContextData {
  /** A server that calls for a page sets it. */
  IpAddress?: string | undefined;
  /** What the pool's own script found out about the browser. */
  EncodedData?: string | undefined;
}

/** The same of a call with AWS credentials. Source: Cognito API reference, ContextDataType. */
export interface ContextData {
  IpAddress: string;
  ServerName: string;
  ServerPath: string;
  HttpHeaders: {
    headerName?: string | undefined;
    headerValue?: string | undefined;
  }[];
  EncodedData?: string | undefined;
}

/** The input of an operation that names an account. */
export interface AccountInput extends CallMetadata {
  ClientId: string;
  /** For an app client with a secret: a server sets it. */
  SecretHash?: string | undefined;
  Username: string;
}

/** One attribute of a user; every value is text. */
export interface UserAttribute {
  Name: string;
  Value?: string | undefined;
}

/** Whether a second factor is used, and whether before the others. */
export interface MfaSettings {
  Enabled?: boolean | undefined;
  PreferredMfa?: boolean | undefined;
}

/** Source: Cognito API reference, MFAOptionType. */
export interface MfaOption {
  DeliveryMedium?: string;
  AttributeName?: string;
}

/** A device that a user has signed in on. Dates are seconds since the epoch. */
export interface DeviceDescription {
  DeviceKey?: string;
  DeviceAttributes?: UserAttribute[];
  DeviceCreateDate?: number;
  DeviceLastModifiedDate?: number;
  DeviceLastAuthenticatedDate?: number;
}

/** Where a code was sent. */
export interface CodeDelivery {
  /** Masked by Cognito. */
  Destination?: string;
  DeliveryMedium?: string;
  AttributeName?: string;
}

export interface CodeDeliveryOutput {
  CodeDeliveryDetails?: CodeDelivery;
}

/**
 * Whether the sessions that are linked to the revoked one end with it: `LINKED` also ends the
 * single sign-on session that a token session came through, or the token sessions that came through
 * a single sign-on session. `NONE` is the default.
 * *Unverified*; source: Cognito API reference of November 2026, RevokeUserSession.
 */
export type Revocation = 'NONE' | 'LINKED';

/**
 * A session of a user. Dates are seconds since the epoch.
 * *Unverified*; source: Cognito API reference of November 2026, SessionDescriptionType.
 */
export interface SessionDescription {
  SessionId?: string;
  /** A sign-in in managed login, or the tokens of one app client. */
  SessionType?: 'SSO' | 'TOKEN';
  ClientId?: string;
  CreateDate?: number;
  LastActiveDate?: number;
  /** e.g. `Chrome 125 / macOS 15.0`. */
  DeviceType?: string;
  LastIPAddress?: string;
  LastLocation?: { City?: string; Country?: string };
  /** The single sign-on session that this one came through. */
  OriginSessionId?: string;
  /** True for the session of the AccessToken that asks. */
  IsCurrentSession?: boolean;
}
