import { emailOtpFixtures } from './challenges/email-otp/email-otp.fixtures.ts';
import type { Fixture } from './challenges/fixture.ts';
import { newPasswordRequiredFixtures } from './challenges/new-password-required/new-password-required.fixtures.ts';
import { passwordFixtures } from './challenges/password/password.fixtures.ts';
import { passwordSrpFixtures } from './challenges/password-srp/password-srp.fixtures.ts';
import { passwordVerifierFixtures } from './challenges/password-verifier/password-verifier.fixtures.ts';
import { selectChallengeFixtures } from './challenges/select-challenge/select-challenge.fixtures.ts';
import { smsMfaFixtures } from './challenges/sms-mfa/sms-mfa.fixtures.ts';
import { unknownFixtures } from './challenges/unknown/unknown.fixtures.ts';
import type { ChallengeName } from './registry.ts';

/** Answers of the service by challenge, for stories and tests: `fixtures.SMS_MFA.plain.response`. */
export const fixtures = {
  SELECT_CHALLENGE: selectChallengeFixtures,
  PASSWORD: passwordFixtures,
  PASSWORD_SRP: passwordSrpFixtures,
  PASSWORD_VERIFIER: passwordVerifierFixtures,
  EMAIL_OTP: emailOtpFixtures,
  SMS_MFA: smsMfaFixtures,
  NEW_PASSWORD_REQUIRED: newPasswordRequiredFixtures,
  UNKNOWN: unknownFixtures,
} satisfies { [N in ChallengeName]: Record<string, Fixture> };

export type { Fixture };
