import type { ChallengeName } from '@countersign/core';
import type { AccountMessages } from './account/english.ts';
import { messages as adminNoSrpAuth } from './challenges/admin-no-srp-auth/admin-no-srp-auth.messages.ts';
import { messages as customChallenge } from './challenges/custom-challenge/custom-challenge.messages.ts';
import { messages as devicePasswordVerifier } from './challenges/device-password-verifier/device-password-verifier.messages.ts';
import { messages as deviceSrpAuth } from './challenges/device-srp-auth/device-srp-auth.messages.ts';
import { messages as emailMfa } from './challenges/email-mfa/email-mfa.messages.ts';
import { messages as emailOtp } from './challenges/email-otp/email-otp.messages.ts';
import { messages as mfaSetup } from './challenges/mfa-setup/mfa-setup.messages.ts';
import { messages as newPasswordRequired } from './challenges/new-password-required/new-password-required.messages.ts';
import { messages as password } from './challenges/password/password.messages.ts';
import { messages as passwordSrp } from './challenges/password-srp/password-srp.messages.ts';
import { messages as passwordVerifier } from './challenges/password-verifier/password-verifier.messages.ts';
import { messages as selectChallenge } from './challenges/select-challenge/select-challenge.messages.ts';
import { messages as selectMfaType } from './challenges/select-mfa-type/select-mfa-type.messages.ts';
import { messages as smsMfa } from './challenges/sms-mfa/sms-mfa.messages.ts';
import { messages as smsOtp } from './challenges/sms-otp/sms-otp.messages.ts';
import { messages as softwareTokenMfa } from './challenges/software-token-mfa/software-token-mfa.messages.ts';
import { messages as unknown } from './challenges/unknown/unknown.messages.ts';
import { messages as webAuthn } from './challenges/web-authn/web-authn.messages.ts';
import { messages as errors } from './errors.messages.ts';
import type { FederationMessages } from './federation/english.ts';
import type { MessageSet, Strings } from './messages.ts';
import { messages as attributes } from './parts/attributes.messages.ts';
import { messages as notReceived } from './parts/not-received.messages.ts';
import { messages as parts } from './parts/parts.messages.ts';
import { messages as poolAttributes } from './parts/pool-attributes.messages.ts';
import { messages as sentBy } from './parts/sent-by.messages.ts';
import { messages as registerPasskey } from './passkey/register-passkey.messages.ts';
import { messages as phone } from './phone/phone.messages.ts';
import { messages as guards } from './session/guard.messages.ts';
import { messages as session } from './session/session.messages.ts';
import { messages as account } from './sign-in/account.messages.ts';
import { messages as signIn } from './sign-in/sign-in.messages.ts';
import type { SignUpMessages } from './sign-up/english.ts';
import { messages as stepUp } from './step-up/step-up.messages.ts';
import { messages as stepUpTitle } from './step-up/title.messages.ts';

/** The English texts of every group, in one table. */
export const english = {
  SELECT_CHALLENGE: selectChallenge,
  PASSWORD: password,
  PASSWORD_SRP: passwordSrp,
  PASSWORD_VERIFIER: passwordVerifier,
  EMAIL_OTP: emailOtp,
  SMS_MFA: smsMfa,
  SMS_OTP: smsOtp,
  EMAIL_MFA: emailMfa,
  SOFTWARE_TOKEN_MFA: softwareTokenMfa,
  SELECT_MFA_TYPE: selectMfaType,
  CUSTOM_CHALLENGE: customChallenge,
  DEVICE_SRP_AUTH: deviceSrpAuth,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifier,
  ADMIN_NO_SRP_AUTH: adminNoSrpAuth,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  MFA_SETUP: mfaSetup,
  WEB_AUTHN: webAuthn,
  UNKNOWN: unknown,
  parts,
  attributes: { ...attributes, ...poolAttributes },
  notReceived,
  sentBy,
  phone,
  errors,
  signIn: { ...signIn, ...account },
  registerPasskey,
  session: { ...guards, ...session },
  stepUp: { ...stepUpTitle, ...stepUp },
} satisfies Readonly<Record<ChallengeName, MessageSet>> & Readonly<Record<string, MessageSet>>;

type English = typeof english;

/** Every text, by group and key: what a locale provides. */
export type Messages = { readonly [G in keyof English]: Strings<English[G]> };

/** Some of the texts, the account's and the sign-up's too, and the app's own: labels of custom attributes, names of further choices. */
export type PartialMessages = {
  readonly [G in keyof AllMessages]?: Partial<AllMessages[G]> & Readonly<Record<string, string>>;
};

type AllMessages = Messages & AccountMessages & FederationMessages & SignUpMessages;
