import type { ChallengeName, ErrorKind } from '@countersign/core';
import { messages as customChallenge } from '@countersign/react/custom-challenge';
import { messages as mfaSetup } from '@countersign/react/mfa-setup';
import { messages as softwareToken } from '@countersign/react/software-token-mfa';
import { messages as errors } from '../../packages/react/src/errors.messages.ts';

/** A refusal of the service as it comes: the exception's name and its text. */
export interface Refusal {
  code: string;
  /** The service's own words; empty where they say nothing that counts. */
  text?: string;
  /** The call that is refused. Default: RespondToAuthChallenge. */
  by?: 'VerifySoftwareToken' | 'AssociateSoftwareToken';
  /** Which of the sample answers is refused. Default: the first. */
  answer?: number;
}

const wrongCode = (text = 'Invalid code or auth state for the user.'): Refusal => ({
  code: 'CodeMismatchException',
  text,
});
const expiredCode: Refusal = {
  code: 'ExpiredCodeException',
  text: 'Invalid code provided, please request a code again.',
};
const incorrect: Refusal = {
  code: 'NotAuthorizedException',
  text: 'Incorrect username or password.',
};
const tooMany: Refusal = { code: 'NotAuthorizedException', text: 'Password attempts exceeded' };
const noMethod: Refusal = { code: 'MFAMethodNotFoundException' };
const noToken: Refusal = { code: 'SoftwareTokenMFANotFoundException' };
const resetRequired: Refusal = { code: 'PasswordResetRequiredException' };
const notConfirmed: Refusal = { code: 'UserNotConfirmedException' };
const noDevice: Refusal = { code: 'ResourceNotFoundException', text: 'Device does not exist.' };
const password = [incorrect, tooMany, resetRequired, notConfirmed];

/** What each challenge can be refused with, besides `refusedAnywhere`. */
const refusals: { [N in ChallengeName]: readonly Refusal[] } = {
  SMS_MFA: [wrongCode(), expiredCode, noMethod],
  EMAIL_MFA: [wrongCode(), expiredCode, noMethod],
  EMAIL_OTP: [wrongCode(), expiredCode, noMethod],
  SMS_OTP: [wrongCode(), expiredCode],
  SOFTWARE_TOKEN_MFA: [
    wrongCode('Invalid code received for user'),
    { code: 'ExpiredCodeException', text: 'Your software token has already been used once.' },
    tooMany,
    noToken,
  ],
  SELECT_MFA_TYPE: [noMethod, { code: 'InvalidParameterException' }],
  MFA_SETUP: [
    {
      code: 'EnableSoftwareTokenMFAException',
      text: 'Code mismatch and fail enable Software Token MFA',
      by: 'VerifySoftwareToken',
    },
    { code: 'ConcurrentModificationException', by: 'AssociateSoftwareToken' },
    { code: 'InvalidParameterException', text: 'Invalid email address format.', answer: 1 },
  ],
  PASSWORD: password,
  PASSWORD_SRP: password,
  PASSWORD_VERIFIER: password,
  CUSTOM_CHALLENGE: [
    incorrect,
    { code: 'UserLambdaValidationException', text: 'VerifyAuthChallenge failed with error …' },
    { code: 'UnexpectedLambdaException' },
    { code: 'InvalidLambdaResponseException' },
  ],
  SELECT_CHALLENGE: [
    // The choice that a password goes along with.
    ...password.map((refusal) => ({ ...refusal, answer: 2 })),
    { code: 'InvalidParameterException' },
  ],
  DEVICE_SRP_AUTH: [noDevice, incorrect],
  DEVICE_PASSWORD_VERIFIER: [noDevice, incorrect],
  ADMIN_NO_SRP_AUTH: password,
  NEW_PASSWORD_REQUIRED: [
    { code: 'InvalidPasswordException', text: 'Password does not conform to policy: …' },
    { code: 'PasswordHistoryPolicyViolationException' },
    { code: 'InvalidParameterException', text: 'Invalid phone number format.', answer: 1 },
    { code: 'InvalidParameterException', text: 'given_name: The attribute is required', answer: 1 },
    { code: 'NotAuthorizedException', text: 'Cannot modify an already provided email' },
    { code: 'AliasExistsException', text: 'An account with the email already exists.' },
  ],
  WEB_AUTHN: [
    incorrect,
    { code: 'InvalidParameterException', text: 'Credential data is not valid' },
  ],
  UNKNOWN: [],
};

/** Everything a challenge can be refused with, its own first. */
export const refusalsOf = (name: ChallengeName): readonly Refusal[] => {
  const own = refusals[name];
  return [...own, ...refusedAnywhere.filter((any) => !own.some((one) => sameAs(one, any)))];
};

const sameAs = (one: Refusal, other: Refusal): boolean =>
  one.code === other.code && (other.text === undefined || one.text === other.text);

/** What any answer can be refused with. */
const refusedAnywhere: readonly Refusal[] = [
  {
    code: 'NotAuthorizedException',
    text: 'Invalid session for the user, session is expired.',
  },
  {
    code: 'NotAuthorizedException',
    text: 'Invalid session for the user, session can only be used once.',
  },
  { code: 'NotAuthorizedException', text: 'User is disabled.' },
  { code: 'TooManyRequestsException' },
  { code: 'UserLambdaValidationException' },
  { code: 'InternalErrorException' },
];

/** Where a challenge has words of its own for a kind of error. */
export const ownWords: { [N in ChallengeName]?: { [K in ErrorKind]?: string } } = {
  SOFTWARE_TOKEN_MFA: {
    'code-mismatch': softwareToken.wrong,
    'code-expired': softwareToken.expired,
  },
  MFA_SETUP: { 'code-mismatch': mfaSetup.wrongCode },
  CUSTOM_CHALLENGE: { 'code-mismatch': customChallenge.wrong },
  // Nobody typed a name or a password here.
  WEB_AUTHN: {
    incorrect: errors['passkey-invalid'],
    'invalid-parameter': errors['passkey-invalid'],
  },
};
