import type { JWK } from 'jose';
import type { Client } from './client.ts';
import type { User } from './user.ts';

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

export interface Group {
  name: string;
  description?: string;
  precedence?: number;
  roleArn?: string;
  createdAt: number;
  modifiedAt: number;
}

export interface Failures {
  count: number;
  lockedUntil: number;
  lastAt: number;
}
