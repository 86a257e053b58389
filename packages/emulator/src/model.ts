/**
 * What the emulator remembers. Plain data and Maps only, so that a snapshot is one walk over it.
 * All times are milliseconds of the emulator's clock.
 */
import type { JWK } from 'jose';
import type { Session } from './sign-in/sessions.ts';

export interface State {
  pools: Map<string, Pool>;
  /** Client id → pool id: the service finds the pool by the client alone. */
  clientPools: Map<string, string>;
  sessions: Map<string, Session>;
  /** `origin_jti` → the sign-in that the tokens belong to. */
  grants: Map<string, Grant>;
  /** Between SignUp, ConfirmSignUp and the first InitiateAuth. */
  signUps: Map<string, SignUpSession>;
  /** Refresh token → the sign-in it renews. */
  refreshTokens: Map<string, RefreshToken>;
}

export interface Pool {
  id: string;
  region: string;
  createdAt: number;
  modifiedAt: number;
  settings: PoolSettings;
  mfa: MfaSettings;
  clients: Map<string, Client>;
  /** Keyed by user name, in lower case where the pool ignores case. */
  users: Map<string, User>;
  groups: Map<string, Group>;
  /** Private; the JWKS route publishes the public half alone. */
  key?: JWK;
  /** Hex. Makes the answers for unknown users the same every time. */
  simulationKey: string;
  failures: Map<string, Failures>;
}

/** The members that decide something; the rest is kept as it came, for DescribeUserPool. */
export interface PoolSettings {
  name: string;
  tier: string;
  passwordPolicy: PasswordPolicy;
  firstFactors: string[];
  aliasAttributes: string[];
  usernameAttributes: string[];
  caseSensitive: boolean;
  autoVerified: string[];
  schema: SchemaAttribute[];
  adminOnlySignUp: boolean;
  attributesVerifiedBeforeUpdate: string[];
  /** In the order of their priority; absent where the pool says nothing. */
  recovery?: string[];
  deletionProtected: boolean;
  issuer: 'ORIGINAL' | 'UPDATED';
  /** Wording of messages, by what they are for. */
  wording: Wording;
  lambdas: Map<string, string>;
  preTokenVersion: string;
  device?: { challengeOnNewDevice: boolean; onlyOnUserPrompt: boolean };
  raw: Record<string, unknown>;
}

export interface Wording {
  verificationSms?: string;
  verificationEmail?: string;
  verificationSubject?: string;
  invitationSms?: string;
  invitationEmail?: string;
  invitationSubject?: string;
}

export interface PasswordPolicy {
  minimumLength: number;
  uppercase: boolean;
  lowercase: boolean;
  numbers: boolean;
  symbols: boolean;
  historySize: number;
  temporaryDays: number;
}

export interface SchemaAttribute {
  name: string;
  type: 'String' | 'Number' | 'DateTime' | 'Boolean';
  required: boolean;
  mutable: boolean;
  minLength?: number;
  maxLength?: number;
  /** Numbers as text, as they were given. */
  minValue?: string;
  maxValue?: string;
  /** Only an administrator may set it. */
  developerOnly?: boolean;
}

export interface MfaSettings {
  configuration: 'OFF' | 'ON' | 'OPTIONAL';
  sms: boolean;
  totp: boolean;
  email: boolean;
  webAuthn?: { relyingPartyId?: string; userVerification: string; secondFactor: boolean };
  raw: Record<string, unknown>;
}

export interface Client {
  id: string;
  name: string;
  secret?: string;
  createdAt: number;
  modifiedAt: number;
  flows: string[];
  hidesUnknownUsers: boolean;
  /** Seconds. */
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

export interface Group {
  name: string;
  description?: string;
  precedence?: number;
  roleArn?: string;
  createdAt: number;
  modifiedAt: number;
}

export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED';

/** Hex. Enough to check a password, not to know it. */
export interface Verifier {
  salt: string;
  verifier: string;
}

export interface User {
  username: string;
  attributes: Map<string, string>;
  status: UserStatus;
  enabled: boolean;
  createdAt: number;
  modifiedAt: number;
  password?: Verifier;
  temporaryUntil?: number;
  history: Verifier[];
  mfa: MfaPreference;
  totp?: Totp;
  /** Secret of AssociateSoftwareToken that waits for its first code. */
  pendingTotp?: string;
  passkeys: Map<string, Passkey>;
  pendingPasskey?: { challenge: string; expiresAt: number };
  devices: Map<string, Device>;
  groups: string[];
  /** Codes outside a sign-in, by purpose: `sign-up`, `reset`, `email`, `phone_number`. */
  codes: Map<string, SentCode>;
  /** From the seed file alone, for a demo's list of users. */
  seeded?: { shows: string; username?: string; password?: string; totpSecret?: string };
}

export type MfaName = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP' | 'WEB_AUTHN';

interface MfaPreference {
  enabled: MfaName[];
  preferred?: MfaName;
}

export interface Totp {
  secret: string;
  name?: string;
  /** Time steps whose code was used; a code is good once. */
  usedSteps: number[];
}

export interface Passkey {
  id: string;
  publicKey: string;
  counter: number;
  transports: string[];
  name: string;
  attachment?: string;
  createdAt: number;
}

export interface Device {
  key: string;
  groupKey: string;
  name?: string;
  verifier?: Verifier;
  remembered: boolean;
  createdAt: number;
  modifiedAt: number;
  authenticatedAt: number;
}

interface SentCode {
  code: string;
  expiresAt: number;
  wrongAttempts: number;
  /** The value to be set once the code is right, where the pool keeps the old one until then. */
  value?: string;
}

/** Hex numbers of one SRP exchange. */
export interface Claim {
  a: string;
  b: string;
  bigB: string;
  verifier: string;
}

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

export interface Failures {
  count: number;
  lockedUntil: number;
  lastAt: number;
}

export interface SignUpSession {
  clientId: string;
  username: string;
  /** The channel whose code was given; absent before ConfirmSignUp. */
  confirmedBy?: 'EMAIL_OTP' | 'SMS_OTP';
  expiresAt: number;
}
