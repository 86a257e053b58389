/** The account that an operation acts on. Omit it with a relay, which has the token. */
export interface OwnAccount {
  AccessToken?: string | undefined;
}

/** Metadata that an app may send with a call. */
export interface CallMetadata {
  AnalyticsMetadata?: { AnalyticsEndpointId?: string | undefined } | undefined;
  /** For the pool's Lambda triggers. */
  ClientMetadata?: Record<string, string> | undefined;
  /** For the pool's threat protection. */
  UserContextData?: UserContextData | undefined;
}

/** Source: Cognito API reference, UserContextDataType. */
export interface UserContextData {
  /** A relay sets it. */
  IpAddress?: string | undefined;
  /** The device fingerprint from the pool's script. */
  EncodedData?: string | undefined;
}

/** The same for calls with AWS credentials. Source: Cognito API reference, ContextDataType. */
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

/** The input of operations that name an account. */
export interface AccountInput extends CallMetadata {
  ClientId: string;
  /** For app clients with a secret. A server sets it. */
  SecretHash?: string | undefined;
  Username: string;
}

/** One attribute of a user. Every value is a string. */
export interface UserAttribute {
  Name: string;
  Value?: string | undefined;
}

/** Whether the user has this second factor, and whether they prefer it. */
export interface MfaSettings {
  Enabled?: boolean | undefined;
  PreferredMfa?: boolean | undefined;
}

/** Source: Cognito API reference, MFAOptionType. */
export interface MfaOption {
  DeliveryMedium?: string;
  AttributeName?: string;
}

/** A device on which the user has signed in. Dates are seconds since the epoch. */
export interface DeviceDescription {
  DeviceKey?: string;
  DeviceAttributes?: UserAttribute[];
  DeviceCreateDate?: number;
  DeviceLastModifiedDate?: number;
  DeviceLastAuthenticatedDate?: number;
}

/** Where Cognito sent a code. */
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
 * Whether to end linked sessions too. `LINKED` also ends the single sign-on session that a token
 * session came from, or the token sessions of a single sign-on session. Default: `NONE`.
 * *Unverified*; source: Cognito API reference of November 2026, RevokeUserSession.
 */
export type Revocation = 'NONE' | 'LINKED';

/**
 * A session of a user. Dates are seconds since the epoch.
 * *Unverified*; source: Cognito API reference of November 2026, SessionDescriptionType.
 */
export interface SessionDescription {
  SessionId?: string;
  /** `SSO`: a sign-in in managed login. `TOKEN`: the tokens of one app client. */
  SessionType?: 'SSO' | 'TOKEN';
  ClientId?: string;
  CreateDate?: number;
  LastActiveDate?: number;
  /** e.g. `Chrome 125 / macOS 15.0`. */
  DeviceType?: string;
  LastIPAddress?: string;
  LastLocation?: { City?: string; Country?: string };
  /** The single sign-on session that this one came from. */
  OriginSessionId?: string;
  /** True for the session of the caller's AccessToken. */
  IsCurrentSession?: boolean;
}
