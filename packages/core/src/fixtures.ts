import { adminNoSrpAuthFixtures } from './challenges/admin-no-srp-auth/admin-no-srp-auth.fixtures.ts';
import { customChallengeFixtures } from './challenges/custom-challenge/custom-challenge.fixtures.ts';
import { devicePasswordVerifierFixtures } from './challenges/device-password-verifier/device-password-verifier.fixtures.ts';
import { deviceSrpAuthFixtures } from './challenges/device-srp-auth/device-srp-auth.fixtures.ts';
import { emailMfaFixtures } from './challenges/email-mfa/email-mfa.fixtures.ts';
import { emailOtpFixtures } from './challenges/email-otp/email-otp.fixtures.ts';
import type { Fixture } from './challenges/fixture.ts';
import { mfaSetupFixtures } from './challenges/mfa-setup/mfa-setup.fixtures.ts';
import { newPasswordRequiredFixtures } from './challenges/new-password-required/new-password-required.fixtures.ts';
import { passwordFixtures } from './challenges/password/password.fixtures.ts';
import { passwordSrpFixtures } from './challenges/password-srp/password-srp.fixtures.ts';
import { passwordVerifierFixtures } from './challenges/password-verifier/password-verifier.fixtures.ts';
import { selectChallengeFixtures } from './challenges/select-challenge/select-challenge.fixtures.ts';
import { selectMfaTypeFixtures } from './challenges/select-mfa-type/select-mfa-type.fixtures.ts';
import { smsMfaFixtures } from './challenges/sms-mfa/sms-mfa.fixtures.ts';
import { smsOtpFixtures } from './challenges/sms-otp/sms-otp.fixtures.ts';
import { softwareTokenMfaFixtures } from './challenges/software-token-mfa/software-token-mfa.fixtures.ts';
import { unknownFixtures } from './challenges/unknown/unknown.fixtures.ts';
import { webAuthnFixtures } from './challenges/web-authn/web-authn.fixtures.ts';
import type { ChallengeName } from './registry.ts';

/** Responses by challenge, for stories and tests: `fixtures.SMS_MFA.plain.response`. */
export const fixtures = {
  SMS_MFA: smsMfaFixtures,
  EMAIL_MFA: emailMfaFixtures,
  EMAIL_OTP: emailOtpFixtures,
  SMS_OTP: smsOtpFixtures,
  SOFTWARE_TOKEN_MFA: softwareTokenMfaFixtures,
  SELECT_MFA_TYPE: selectMfaTypeFixtures,
  MFA_SETUP: mfaSetupFixtures,
  PASSWORD: passwordFixtures,
  PASSWORD_SRP: passwordSrpFixtures,
  PASSWORD_VERIFIER: passwordVerifierFixtures,
  CUSTOM_CHALLENGE: customChallengeFixtures,
  SELECT_CHALLENGE: selectChallengeFixtures,
  DEVICE_SRP_AUTH: deviceSrpAuthFixtures,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifierFixtures,
  ADMIN_NO_SRP_AUTH: adminNoSrpAuthFixtures,
  NEW_PASSWORD_REQUIRED: newPasswordRequiredFixtures,
  WEB_AUTHN: webAuthnFixtures,
  UNKNOWN: unknownFixtures,
} satisfies { [N in ChallengeName]: Record<string, Fixture> };

export type { Fixture };
