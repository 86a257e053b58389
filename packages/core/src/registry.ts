import type { Asked, Codec } from './challenges/codec.ts';
import { emailOtp } from './challenges/email-otp/email-otp.ts';
import { newPasswordRequired } from './challenges/new-password-required/new-password-required.ts';
import { password } from './challenges/password/password.ts';
import { passwordSrp } from './challenges/password-srp/password-srp.ts';
import { passwordVerifier } from './challenges/password-verifier/password-verifier.ts';
import { selectChallenge } from './challenges/select-challenge/select-challenge.ts';
import { smsMfa } from './challenges/sms-mfa/sms-mfa.ts';
import { unknown } from './challenges/unknown/unknown.ts';
import type { WireChallengeName } from './wire.ts';

/** The table everything derives from: one line per name, and `UNKNOWN` for all others. */
export const codecs = {
  SELECT_CHALLENGE: selectChallenge,
  PASSWORD: password,
  PASSWORD_SRP: passwordSrp,
  PASSWORD_VERIFIER: passwordVerifier,
  EMAIL_OTP: emailOtp,
  SMS_MFA: smsMfa,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  UNKNOWN: unknown,
} satisfies Registry<WireChallengeName>;

/** What the table must hold for a list of wire names: a codec for each, and one for the rest. */
export type Registry<N extends string> = {
  [K in N | 'UNKNOWN']: Codec<Asked<K>, never>;
};

type Codecs = typeof codecs;
/** AWS's names, and `UNKNOWN`. */
export type ChallengeName = keyof Codecs;
/** One challenge as decoded: `ChallengeOf<'SMS_MFA'>`. */
export type ChallengeOf<N extends ChallengeName> = ReturnType<Codecs[N]['decode']>;
/** What a person gives back to it: `AnswerOf<'SMS_MFA'>` is `{ code }`. */
export type AnswerOf<N extends ChallengeName> = Parameters<Codecs[N]['encode']>[0];
/** Any of them. */
export type Challenge = ChallengeOf<ChallengeName>;

/** Wire names are arbitrary text, so `__proto__` and the like must not be found. */
export const isChallengeName = (name: string): name is ChallengeName => Object.hasOwn(codecs, name);
