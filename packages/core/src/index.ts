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
export type {
  AdminNoSrpAuth,
  AdminNoSrpAuthAnswer,
} from './challenges/admin-no-srp-auth/admin-no-srp-auth.ts';
export type { ChallengeBase, Codec } from './challenges/codec.ts';
export type {
  CustomChallenge,
  CustomChallengeAnswer,
} from './challenges/custom-challenge/custom-challenge.ts';
export type { CodeDelivery } from './challenges/delivery.ts';
export type {
  DevicePasswordVerifier,
  DevicePasswordVerifierAnswer,
} from './challenges/device-password-verifier/device-password-verifier.ts';
export type {
  DeviceSrpAuth,
  DeviceSrpAuthAnswer,
} from './challenges/device-srp-auth/device-srp-auth.ts';
export type { EmailMfa, EmailMfaAnswer } from './challenges/email-mfa/email-mfa.ts';
export type { EmailOtp, EmailOtpAnswer } from './challenges/email-otp/email-otp.ts';
export type { MfaSetup, MfaSetupAnswer } from './challenges/mfa-setup/mfa-setup.ts';
export {
  type AttributeKind,
  attributeKind,
} from './challenges/new-password-required/attribute-kind.ts';
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
export type {
  SelectMfaType,
  SelectMfaTypeAnswer,
} from './challenges/select-mfa-type/select-mfa-type.ts';
export type { SmsMfa, SmsMfaAnswer } from './challenges/sms-mfa/sms-mfa.ts';
export type { SmsOtp, SmsOtpAnswer } from './challenges/sms-otp/sms-otp.ts';
export type {
  SoftwareTokenMfa,
  SoftwareTokenMfaAnswer,
} from './challenges/software-token-mfa/software-token-mfa.ts';
export type { Unknown, UnknownAnswer } from './challenges/unknown/unknown.ts';
export type { RequestOptions } from './challenges/web-authn/request-options.ts';
export type {
  AssertionCredential,
  WebAuthn,
  WebAuthnAnswer,
} from './challenges/web-authn/web-authn.ts';
export type { WireChallenge } from './challenges/wire-challenge.ts';
export type { ChallengeResponse } from './challenges/wire-of.ts';
export { decodeChallenge } from './decode-challenge.ts';
export { type AnswerOptions, encodeAnswer, wireNameOf } from './encode-answer.ts';
export type { Operation as WireOperation } from './operations/rules.ts';
export type { CreationOptions, PasskeyDescription, RegistrationCredential } from './passkey.ts';
export {
  type AnswerOf,
  type Challenge,
  type ChallengeName,
  type ChallengeOf,
  isChallengeName,
  type SilentName,
} from './registry.ts';
export {
  type ReadResponse,
  type ResponseHeaders,
  readResponse,
} from './response/read-response.ts';
export { ResponseFormatError } from './response/response-format-error.ts';
export { ServiceError } from './response/service-error-class.ts';
export { type TotpUriOptions, totpUri } from './totp-uri.ts';
export {
  type WireAnswer,
  type WireAuthenticationResult,
  type WireChallengeName,
  type WireResponse,
  wireChallengeNames,
} from './wire.ts';
