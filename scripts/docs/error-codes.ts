import { initiateAuthErrors } from '@countersign/core/initiate-auth-response';
import { respondToAuthChallengeErrors } from '@countersign/core/respond-to-auth-challenge-response';

/** Texts that tell one exception's meanings apart, as live pools give them. */
export const texts: { readonly [code: string]: readonly string[] } = {
  NotAuthorizedException: [
    'Incorrect username or password.',
    'Password attempts exceeded',
    'Invalid session for the user, session is expired.',
    'Invalid session for the user, session can only be used once.',
    'Invalid session for the user.',
    'User is disabled.',
    'Unable to verify secret hash for client',
    'Temporary password has expired and must be reset by an administrator.',
  ],
  ExpiredCodeException: [
    'Invalid code provided, please request a code again.',
    'Your software token has already been used once.',
  ],
};

/** Refusals of calls besides the two of a sign-in: account care, set-up, devices, passkeys, renewal. */
const besides: readonly string[] = [
  'CodeDeliveryFailureException',
  'ConcurrentModificationException',
  'DeviceKeyExistsException',
  'EnableSoftwareTokenMFAException',
  'FeatureUnavailableInTierException',
  'LimitExceededException',
  'OperationNotEnabledException',
  'RefreshTokenReuseException',
  'ThrottlingException',
  'TooManyFailedAttemptsException',
  'UnauthorizedException',
  'UnsupportedTokenTypeException',
  'UsernameExistsException',
  'WebAuthnChallengeNotFoundException',
  'WebAuthnClientMismatchException',
  'WebAuthnConfigurationMissingException',
  'WebAuthnCredentialNotSupportedException',
  'WebAuthnNotEnabledException',
  'WebAuthnOriginNotAllowedException',
  'WebAuthnRelyingPartyMismatchException',
];

/** Every refusal by name that core has a rule for, in the order of the alphabet. */
export const serviceCodes: readonly string[] = [
  ...new Set([...initiateAuthErrors, ...respondToAuthChallengeErrors, ...besides]),
].sort();
