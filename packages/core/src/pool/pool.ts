import type { AuthFlow } from '../operations/parameters.ts';
import type { values } from './values.ts';

/**
 * The public settings of a user pool and one of its app clients, as `countersign pull` writes them.
 * Holds no secret. `readPool` checks a value of unknown origin.
 */
export interface Pool {
  /** The version of this shape. */
  version: 1;
  region: string;
  /** e.g. `us-east-1_TjaQrWn2x`. */
  userPoolId: string;
  clientId: string;
  /** The URL that pages call instead of the service: an emulator's, or a proxy's. */
  endpoint?: string | undefined;
  /** The `iss` of the pool's tokens. */
  issuer: string;
  /** `LITE`, `ESSENTIALS` or `PLUS`. */
  tier: string;
  signIn: PoolSignIn;
  signUp: PoolSignUp;
  mfa: PoolMfa;
  passwordPolicy: PoolPasswordPolicy;
  /** The attributes that users may see or set, in the pool's order. */
  attributes: readonly PoolAttribute[];
  /** Attributes that keep their old value until the user has confirmed the new one. */
  verifiedBeforeUpdate: readonly VerifiedAttribute[];
  /** The identity providers that the app client supports besides the pool. */
  providers: readonly PoolProvider[];
  /** The host of managed login, e.g. `auth.example.com`. */
  domain?: string | undefined;
  passkey?: PoolPasskey | undefined;
  terms?: PoolTerms | undefined;
}

export interface PoolSignIn {
  /** The flows of InitiateAuth that the app client allows. */
  flows: readonly AuthFlow[];
  /** What a USER_AUTH sign-in may begin with. */
  firstFactors: readonly FirstFactor[];
  /**
   * What users sign in with. Without `username` the address or number is the username: users choose
   * no other.
   */
  names: readonly SignInName[];
  /** True if `Dana` and `dana` are two users. */
  caseSensitive: boolean;
  /** Seconds that a user has to answer a challenge. */
  sessionSeconds: number;
}

export type FirstFactor = (typeof values.firstFactors)[number];

export type SignInName = (typeof values.names)[number];

export interface PoolSignUp {
  /** False if only administrators create users. */
  allowed: boolean;
  /** The attributes to which Cognito sends a code at sign-up. */
  autoVerified: readonly VerifiedAttribute[];
}

export type VerifiedAttribute = (typeof values.verified)[number];

export interface PoolMfa {
  mode: 'OFF' | 'OPTIONAL' | 'ON';
  methods: readonly MfaMethod[];
}

/** As in `UserMFASettingList` of GetUser. */
export type MfaMethod = (typeof values.mfaMethods)[number];

/** Source: Cognito API reference, PasswordPolicyType. */
export interface PoolPasswordPolicy {
  minimumLength: number;
  requireLowercase: boolean;
  requireUppercase: boolean;
  requireNumbers: boolean;
  requireSymbols: boolean;
}

/** Source: Cognito API reference, SchemaAttributeType. */
export interface PoolAttribute {
  /** `given_name`, `custom:department`. */
  name: string;
  kind: AttributeType;
  /** True if every user has a value, which sign-up asks for. */
  required: boolean;
  /** False if a value cannot change once it is set. */
  mutable: boolean;
  /** Whether the app client may read it. */
  readable: boolean;
  /** Whether the app client may write it. */
  writable: boolean;
  /** The least value of a `Number`. */
  min?: number | undefined;
  /** The greatest value of a `Number`. */
  max?: number | undefined;
  /** The least length of a `String`. */
  minLength?: number | undefined;
  /** The greatest length of a `String`. */
  maxLength?: number | undefined;
}

export type AttributeType = 'String' | 'Number' | 'DateTime' | 'Boolean';

export interface PoolProvider {
  /** The name for `identity_provider`, e.g. `Google`, `MyCorpSAML`. */
  name: string;
  /** e.g. `SAML`, `OIDC`, `Google`, `SignInWithApple`. */
  type: string;
}

export interface PoolPasskey {
  /** The host, or a parent domain of it, whose pages can use the passkeys. */
  relyingPartyId?: string | undefined;
  userVerification?: 'required' | 'preferred' | undefined;
}

/** Links by language tag, e.g. `{ default: 'https://example.com/terms' }`. */
export interface PoolTerms {
  termsOfUse?: Links | undefined;
  privacyPolicy?: Links | undefined;
}

export type Links = Readonly<Record<string, string>>;
