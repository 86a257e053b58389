import type { WireChallengeName } from '@countersign/core';
import type { ChallengeName } from '../model/challenge-types.ts';
import { adminNoSrpAuth } from './admin-no-srp-auth.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { customChallenge } from './custom-challenge.ts';
import { devicePasswordVerifier } from './device-password-verifier.ts';
import { deviceSrpAuth } from './device-srp-auth.ts';
import { emailMfa } from './email-mfa.ts';
import { emailOtp } from './email-otp.ts';
import { mfaSetup } from './mfa-setup.ts';
import { newPasswordRequired } from './new-password-required.ts';
import { password } from './password.ts';
import { passwordSrp } from './password-srp.ts';
import { passwordVerifier } from './password-verifier.ts';
import { selectChallenge } from './select-challenge.ts';
import { selectMfaType } from './select-mfa-type.ts';
import { smsMfa } from './sms-mfa.ts';
import { smsOtp } from './sms-otp.ts';
import { softwareTokenMfa } from './software-token-mfa.ts';
import { webAuthn } from './web-authn.ts';

/** One script for each challenge. */
export const scripts: { [N in ChallengeName]: ChallengeScript<N, ChallengeName> } = {
  SELECT_CHALLENGE: selectChallenge,
  PASSWORD: password,
  PASSWORD_SRP: passwordSrp,
  PASSWORD_VERIFIER: passwordVerifier,
  EMAIL_OTP: emailOtp,
  SMS_OTP: smsOtp,
  SMS_MFA: smsMfa,
  EMAIL_MFA: emailMfa,
  SOFTWARE_TOKEN_MFA: softwareTokenMfa,
  SELECT_MFA_TYPE: selectMfaType,
  MFA_SETUP: mfaSetup,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  WEB_AUTHN: webAuthn,
  CUSTOM_CHALLENGE: customChallenge,
  DEVICE_SRP_AUTH: deviceSrpAuth,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifier,
  ADMIN_NO_SRP_AUTH: adminNoSrpAuth,
  // Core's list may lack names that are here, but this table may lack none of core's.
} satisfies Readonly<Record<WireChallengeName, unknown>>;

export const isChallengeName = (name: string): name is ChallengeName =>
  Object.hasOwn(scripts, name);
