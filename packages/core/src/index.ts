export {
  ChallengeError,
  type ChallengeErrorJson,
  type ChallengeErrorOptions,
  type ErrorCode,
  type ErrorKind,
  errorKinds,
  type OwnErrorCode,
  type SessionAlive,
} from './challenge-error.ts';
export type { Asked, Codec, WireChallenge } from './challenges/codec.ts';
export type { CodeDelivery } from './challenges/delivery.ts';
export type { EmailOtp, EmailOtpAnswer } from './challenges/email-otp/email-otp.ts';
export type { AttributeKind } from './challenges/new-password-required/attribute-kind.ts';
export type {
  NewPasswordRequired,
  NewPasswordRequiredAnswer,
  RequiredAttribute,
} from './challenges/new-password-required/new-password-required.ts';
export type { Password, PasswordAnswer } from './challenges/password/password.ts';
export type { PasswordSrp, PasswordSrpAnswer } from './challenges/password-srp/password-srp.ts';
export type {
  PasswordVerifier,
  PasswordVerifierAnswer,
} from './challenges/password-verifier/password-verifier.ts';
export type {
  SelectChallenge,
  SelectChallengeAnswer,
} from './challenges/select-challenge/select-challenge.ts';
export type { SmsMfa, SmsMfaAnswer } from './challenges/sms-mfa/sms-mfa.ts';
export type { Unknown, UnknownAnswer } from './challenges/unknown/unknown.ts';
export type { ChallengeResponse } from './challenges/wire-of.ts';
export { decodeChallenge } from './decode-challenge.ts';
export { type AnswerOptions, encodeAnswer, wireNameOf } from './encode-answer.ts';
export {
  type AnswerOf,
  type Challenge,
  type ChallengeName,
  type ChallengeOf,
  isChallengeName,
} from './registry.ts';
export { type ReadResponse, type ResponseHeaders, readResponse } from './response/read-response.ts';
export { ServiceError } from './response/service-error.ts';
export {
  type WireAnswer,
  type WireAuthenticationResult,
  type WireChallengeName,
  type WireResponse,
  wireChallengeNames,
} from './wire.ts';
