import { reasonOf } from '@countersign/core/session/reasons';
import { expect, test } from 'vitest';
import { verdictOnRenewal } from './verdicts.ts';

const codes = [
  'NotAuthorizedException',
  'RefreshTokenReuseException',
  'UserNotFoundException',
  'PasswordResetRequiredException',
  'UserNotConfirmedException',
  'InvalidParameterException',
  'ResourceNotFoundException',
  'UserLambdaValidationException',
  'TooManyRequestsException',
  'ForbiddenException',
  'InternalErrorException',
  'UnknownError',
];

const endings = [
  '',
  'Invalid Refresh Token',
  'Refresh Token has expired',
  'Refresh Token has been revoked',
  'User is disabled.',
];

const settings = [
  'Unable to verify secret hash for client 3abc',
  'Client 3abc is configured with secret but SECRET_HASH was not received',
  'Client 3abc is configured for secret but secret was not received',
  'App client 3abc is not configured for secret but secret hash was received',
];

// A page that keeps its own tokens and a server must not differ on who is signed out.
test.each(codes.flatMap((code) => endings.map((message) => [code, message] as const)))(
  'a renewal ends a session at the server exactly when it ends one in a page: %s "%s"',
  (code, message) => {
    const endsAtServer = ['ends', 'expires'].includes(verdictOnRenewal({ code, message }));
    expect(reasonOf({ code, message }) !== undefined).toBe(endsAtServer);
  },
);

test.each(settings)('a setting of the app client ends no session: %s', (message) => {
  const refusal = { code: 'NotAuthorizedException', message };
  expect([reasonOf(refusal), verdictOnRenewal(refusal)]).toEqual([undefined, 'transient']);
});
