import type { Verifier } from './srp.ts';

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
  /** The secret of an AssociateSoftwareToken that VerifySoftwareToken has not confirmed yet. */
  pendingTotp?: string;
  passkeys: Map<string, Passkey>;
  pendingPasskey?: { challenge: string; expiresAt: number };
  devices: Map<string, Device>;
  groups: string[];
  /** The identities at providers that sign this user in. */
  identities: Identity[];
  /**
   * The codes that belong to no sign-in, by purpose: `sign-up`, `reset`, `email`, `phone_number`.
   */
  codes: Map<string, SentCode>;
  /** What the seed says of a user with `shows`. A demo lists these users. */
  seeded?: { shows: string; username?: string; password?: string; totpSecret?: string };
}

export type UserStatus =
  | 'UNCONFIRMED'
  | 'CONFIRMED'
  | 'FORCE_CHANGE_PASSWORD'
  | 'RESET_REQUIRED'
  | 'EXTERNAL_PROVIDER';

/** Stands for the `sub` or NameID in AdminLinkProviderForUser. */
export const cognitoSubject = 'Cognito_Subject';

export interface Identity {
  providerName: string;
  /** The claim that identifies the person: `Cognito_Subject`, or one that the link names. */
  attribute: string;
  /** The value of that claim, e.g. the `sub` or NameID at the provider. */
  userId: string;
  providerType: string;
  issuer: string | null;
  /** True for the identity that the user came by, false for one that was linked to them. */
  primary: boolean;
  dateCreated: number;
}

export type MfaName = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP' | 'WEB_AUTHN';

interface MfaPreference {
  enabled: MfaName[];
  preferred?: MfaName;
}

export interface Totp {
  secret: string;
  name?: string;
  /** The time steps of codes that were used; each code is valid once. */
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
  /**
   * A new address or number, when the pool keeps the old one until the user has entered the code.
   */
  value?: string;
}
