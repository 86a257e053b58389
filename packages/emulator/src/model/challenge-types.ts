import type { SrpExchange } from './srp.ts';
import type { MfaName } from './user.ts';

/**
 * What a script needs to ask each challenge (`input`), and what it stores to check the answer
 * (`state`). A name without a script, of this list or of core's, does not compile in registry.ts.
 * Source: API reference, ChallengeNameType, and EMAIL_MFA, which its prose names.
 */
export interface ChallengeTypes {
  SELECT_CHALLENGE: { input: undefined; state: undefined };
  PASSWORD: { input: undefined; state: undefined };
  PASSWORD_SRP: { input: undefined; state: undefined };
  PASSWORD_VERIFIER: { input: { srpA: string }; state: SrpState };
  EMAIL_OTP: { input: EmailRole; state: CodeState };
  SMS_OTP: { input: undefined; state: CodeState };
  SMS_MFA: { input: undefined; state: CodeState };
  EMAIL_MFA: { input: EmailRole; state: CodeState };
  SOFTWARE_TOKEN_MFA: { input: undefined; state: undefined };
  SELECT_MFA_TYPE: { input: { choices: MfaName[] }; state: { choices: MfaName[] } };
  MFA_SETUP: { input: { choices: string[] }; state: SetupState };
  NEW_PASSWORD_REQUIRED: { input: undefined; state: { required: string[] } };
  WEB_AUTHN: { input: undefined; state: WebAuthnState };
  CUSTOM_CHALLENGE: { input: CustomQuestion; state: CustomState };
  DEVICE_SRP_AUTH: { input: undefined; state: undefined };
  DEVICE_PASSWORD_VERIFIER: { input: { srpA: string }; state: SrpState };
  ADMIN_NO_SRP_AUTH: { input: undefined; state: undefined };
}

export type ChallengeName = keyof ChallengeTypes;

export interface SrpState {
  secretBlock: string;
  claim: SrpExchange;
}

export interface CodeState {
  /** Absent when the user does not exist; then every code is wrong. */
  code?: string;
  wrongAttempts: number;
  /** The address that the code verifies, when the user sets up email MFA during the sign-in. */
  email?: string;
  role: 'first factor' | 'mfa';
}

interface EmailRole {
  role: 'first factor' | 'mfa';
  /** An address that the user gave during the sign-in; it is not an attribute of theirs yet. */
  email?: string;
}

interface SetupState {
  choices: string[];
  /** The secret that the latest AssociateSoftwareToken returned. */
  secret?: string;
  verified: boolean;
}

interface WebAuthnState {
  challenge: string;
}

interface CustomQuestion {
  publicParameters: Record<string, string>;
  privateParameters: Record<string, string>;
  metadata?: string;
}

interface CustomState {
  answers: Record<string, string>;
  metadata?: string;
}
