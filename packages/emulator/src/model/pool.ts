import type { JWK } from 'jose';
import type { Client } from './client.ts';
import type { Failures } from './failures.ts';
import type { Replica } from './replica.ts';
import type { User } from './user.ts';

export interface Pool {
  id: string;
  region: string;
  createdAt: number;
  modifiedAt: number;
  settings: PoolSettings;
  mfa: MfaSettings;
  clients: Map<string, Client>;
  /** Keyed by username, in lower case when the pool ignores case. */
  users: Map<string, User>;
  groups: Map<string, Group>;
  terms: Map<string, Terms>;
  /** At most one prefix domain and one custom domain, by name. */
  domains: Map<string, PoolDomain>;
  providers: Map<string, IdentityProvider>;
  resourceServers: Map<string, ResourceServer>;
  sessionTracking: { enabled: boolean; maxPerUser: number };
  /** The private signing key. The JWKS route publishes only its public half. */
  key?: JWK;
  /** In hex. Derives the same simulated answers for an unknown user every time. */
  simulationKey: string;
  failures: Map<string, Failures>;
  replica?: Replica;
}

/**
 * The settings that the emulator acts on. `raw` has the other members unchanged, for
 * DescribeUserPool.
 */
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
  /** The recovery mechanisms by priority; absent when the pool has no such setting. */
  recovery?: string[];
  deletionProtected: boolean;
  issuer: 'ORIGINAL' | 'UPDATED';
  /** The pool's own texts of messages. */
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
  /** The bounds of a number, as the text that CreateUserPool was given. */
  minValue?: string;
  maxValue?: string;
  /** Only an administrator may set the attribute. */
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

export interface Terms {
  id: string;
  clientId: string;
  name: string;
  /** By language, e.g. `cognito:english`, or `cognito:default`. */
  links: Record<string, string>;
  createdAt: number;
  modifiedAt: number;
}

/** A domain of a pool, where its OAuth endpoints are. */
export interface PoolDomain {
  name: string;
  /** True for a domain of the customer's own; false for a prefix of the service's. */
  custom: boolean;
  raw: Record<string, unknown>;
}

export interface IdentityProvider {
  name: string;
  type: string;
  details: Record<string, string>;
  /** Attribute of the user pool → attribute or claim of the provider. */
  mapping: Map<string, string>;
  identifiers: string[];
  createdAt: number;
  modifiedAt: number;
  /** What the made-up provider knows. */
  people: ProviderPerson[];
  /** Described as it was set. */
  acrMapping?: unknown;
}

/** A person who can sign in at a made-up provider. */
export interface ProviderPerson {
  /** The `sub` or NameID. */
  subject: string;
  claims: Record<string, string>;
}

export interface ResourceServer {
  identifier: string;
  name: string;
  scopes: { name: string; description: string }[];
}
