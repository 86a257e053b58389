import { adminNoSrpAuth } from './challenges/admin-no-srp-auth/admin-no-srp-auth.ts';
import type { ChallengeBase, Codec } from './challenges/codec.ts';
import { customChallenge } from './challenges/custom-challenge/custom-challenge.ts';
import { devicePasswordVerifier } from './challenges/device-password-verifier/device-password-verifier.ts';
import { deviceSrpAuth } from './challenges/device-srp-auth/device-srp-auth.ts';
import { emailMfa } from './challenges/email-mfa/email-mfa.ts';
import { emailOtp } from './challenges/email-otp/email-otp.ts';
import { mfaSetup } from './challenges/mfa-setup/mfa-setup.ts';
import { newPasswordRequired } from './challenges/new-password-required/new-password-required.ts';
import { password } from './challenges/password/password.ts';
import { passwordSrp } from './challenges/password-srp/password-srp.ts';
import { passwordVerifier } from './challenges/password-verifier/password-verifier.ts';
import { selectChallenge } from './challenges/select-challenge/select-challenge.ts';
import { selectMfaType } from './challenges/select-mfa-type/select-mfa-type.ts';
import { smsMfa } from './challenges/sms-mfa/sms-mfa.ts';
import { smsOtp } from './challenges/sms-otp/sms-otp.ts';
import { softwareTokenMfa } from './challenges/software-token-mfa/software-token-mfa.ts';
import { unknown } from './challenges/unknown/unknown.ts';
import { webAuthn } from './challenges/web-authn/web-authn.ts';
import type { WireChallengeName } from './wire.ts';

/** The table that every type derives from: one line per name, and `UNKNOWN` for all other names. */
export const codecs = {
  SMS_MFA: smsMfa,
  EMAIL_MFA: emailMfa,
  EMAIL_OTP: emailOtp,
  SMS_OTP: smsOtp,
  SOFTWARE_TOKEN_MFA: softwareTokenMfa,
  SELECT_MFA_TYPE: selectMfaType,
  MFA_SETUP: mfaSetup,
  PASSWORD: password,
  PASSWORD_SRP: passwordSrp,
  PASSWORD_VERIFIER: passwordVerifier,
  CUSTOM_CHALLENGE: customChallenge,
  SELECT_CHALLENGE: selectChallenge,
  DEVICE_SRP_AUTH: deviceSrpAuth,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifier,
  ADMIN_NO_SRP_AUTH: adminNoSrpAuth,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  WEB_AUTHN: webAuthn,
  UNKNOWN: unknown,
} satisfies CodecTable<WireChallengeName>;

/** What the table must hold for a list of wire names: one codec for each, and one for `UNKNOWN`. */
export type CodecTable<N extends string> = {
  [K in N | 'UNKNOWN']: Codec<ChallengeBase<K>, never>;
};

type Codecs = typeof codecs;
/** AWS's names, and `UNKNOWN`. */
export type ChallengeName = keyof Codecs;
/** The decoded challenge of a name: `ChallengeOf<'SMS_MFA'>`. */
export type ChallengeOf<N extends ChallengeName> = ReturnType<Codecs[N]['decode']>;
/** The answer to a challenge: `AnswerOf<'SMS_MFA'>` is `{ code: string }`. */
export type AnswerOf<N extends ChallengeName> = Parameters<Codecs[N]['encode']>[0];
/** Names of silent challenges: the flow computes their answers without asking the user. */
export type SilentName = {
  [N in ChallengeName]: Codecs[N] extends { proof: unknown } ? N : never;
}[ChallengeName];
/** Any decoded challenge. */
export type Challenge = ChallengeOf<ChallengeName>;

/** What a silent challenge wants proved; undefined if the user answers it. */
export const proofIn = ({ name }: Challenge): 'password' | 'device' | undefined =>
  codecs[name].proof;

/** Wire names are arbitrary text, so names such as `__proto__` must not match. */
export const isChallengeName = (name: string): name is ChallengeName => Object.hasOwn(codecs, name);
