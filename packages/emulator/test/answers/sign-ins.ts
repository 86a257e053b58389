/** How users prove who they are, and what keeps them signed in. */
import { expect } from 'vitest';
import { clientId, goodPassword } from '../support/api.ts';
import {
  alice,
  type Family,
  type Pair,
  secretClient,
  signIn,
  token,
  tokenAs,
  top,
} from './pair.ts';

const client = { ClientId: clientId };
const wrong = 'NotAuthorizedException: Incorrect username or password.';

const withPassword = (
  AuthParameters: object,
  answer: object | string,
  learn: Pair[3] = () => ({}),
  more: object = {},
): Pair => [
  'InitiateAuth',
  { ...client, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters, ...more },
  answer,
  learn,
];

export const signIns: Family[] = [
  {
    name: 'a sign-in with a password',
    source: 'API reference: InitiateAuth, AdminInitiateAuth',
    pairs: [
      withPassword({ USERNAME: 'alice', PASSWORD: 'Wrong-Horse-1!' }, wrong),
      withPassword(
        { USERNAME: 'nobody', PASSWORD: goodPassword },
        'UserNotFoundException: User does not exist.',
      ),
      withPassword(
        { PASSWORD: goodPassword },
        'InvalidParameterException: Missing required parameter USERNAME',
      ),
      withPassword(
        { USERNAME: 'alice' },
        'InvalidParameterException: Missing required parameter PASSWORD',
      ),
      withPassword(
        { USERNAME: 'alice', PASSWORD: goodPassword, SECRET_HASH: 'bWFkZSB1cA==' },
        `NotAuthorizedException: Unable to verify secret hash for client ${clientId}`,
      ),
      withPassword(
        { USERNAME: 'alice', PASSWORD: goodPassword },
        'ResourceNotFoundException: User pool client none does not exist.',
        undefined,
        { ClientId: 'none' },
      ),
      withPassword(
        { USERNAME: 'alice', PASSWORD: goodPassword },
        "InvalidParameterException: 1 validation error detected: Value 'PASSWORDS' at 'authFlow' failed to satisfy constraint",
        undefined,
        { AuthFlow: 'PASSWORDS' },
      ),
      [
        'InitiateAuth',
        {
          ...client,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME: 'alice', SRP_A: 'a1' },
        },
        'InvalidParameterException: USER_SRP_AUTH is not enabled for the client.',
      ],
      [
        'InitiateAuth',
        { ...client, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'alice' } },
        'InvalidParameterException: USER_AUTH flow not enabled for this client',
      ],
      [
        'InitiateAuth',
        { ...client, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'alice' } },
        'InvalidParameterException: CUSTOM_AUTH is not enabled for the client.',
      ],
      [
        'InitiateAuth',
        {
          ...client,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'alice', PASSWORD: goodPassword },
        },
        'InvalidParameterException: Initiate Auth method not supported.',
      ],
      [
        'AdminInitiateAuth',
        {
          ...top,
          ...client,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'alice', PASSWORD: goodPassword },
        },
        'InvalidParameterException: Auth flow not enabled for this client',
      ],
      withPassword(
        { USERNAME: 'alice', PASSWORD: goodPassword },
        {
          ChallengeParameters: {},
          AuthenticationResult: {
            AccessToken: expect.stringMatching(/^ey.+\..+\./),
            IdToken: expect.stringMatching(/^ey.+\..+\./),
            RefreshToken: expect.any(String),
            TokenType: 'Bearer',
            ExpiresIn: 3600,
          },
        },
      ),
      ['AdminDisableUser', alice, {}],
      withPassword(
        { USERNAME: 'alice', PASSWORD: goodPassword },
        'NotAuthorizedException: User is disabled.',
        undefined,
        { ClientMetadata: { while: 'disabled' } },
      ),
      ['AdminEnableUser', alice, {}],
      ['AdminResetUserPassword', alice, {}],
      withPassword(
        { USERNAME: 'alice', PASSWORD: goodPassword },
        'PasswordResetRequiredException: Password reset required for the user',
        undefined,
        { ClientMetadata: { after: 'a reset' } },
      ),
    ],
  },
  {
    name: 'an answer to a challenge',
    source: 'API reference: RespondToAuthChallenge, AdminRespondToAuthChallenge',
    pairs: [
      [
        'RespondToAuthChallenge',
        { ...client, ChallengeName: 'SMS_MFA', Session: 'a'.repeat(20), ChallengeResponses: {} },
        'InvalidParameterException: Missing required parameter',
      ],
      [
        'RespondToAuthChallenge',
        { ...client, ChallengeName: 'NO_SUCH', Session: 'a'.repeat(20) },
        "InvalidParameterException: 1 validation error detected: Value 'NO_SUCH' at 'challengeName'",
      ],
      [
        'RespondToAuthChallenge',
        {
          ...client,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session: 'a'.repeat(40),
          ChallengeResponses: { USERNAME: 'totp', SOFTWARE_TOKEN_MFA_CODE: '123456' },
        },
        'NotAuthorizedException: Invalid session for the user',
      ],
      withPassword(
        { USERNAME: 'totp', PASSWORD: goodPassword },
        {
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session: expect.any(String),
          ChallengeParameters: { USER_ID_FOR_SRP: 'totp' },
        },
        ({ Session }) => ({ session: Session }),
      ),
      [
        'RespondToAuthChallenge',
        ({ session }) => ({
          ...client,
          ChallengeName: 'SMS_MFA',
          Session: session,
          ChallengeResponses: { USERNAME: 'totp', SMS_MFA_CODE: '123456' },
        }),
        'NotAuthorizedException: Invalid session for the user',
      ],
      [
        'RespondToAuthChallenge',
        ({ session }) => ({
          ...client,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session: session,
          ChallengeResponses: { USERNAME: 'totp' },
        }),
        'InvalidParameterException: Missing required parameter SOFTWARE_TOKEN_MFA_CODE',
      ],
      [
        'RespondToAuthChallenge',
        ({ session }) => ({
          ...client,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session: session,
          ChallengeResponses: { USERNAME: 'totp', SOFTWARE_TOKEN_MFA_CODE: 'letter' },
        }),
        'CodeMismatchException: Invalid code received for user',
      ],
      [
        'AdminRespondToAuthChallenge',
        ({ session }) => ({
          ...top,
          ClientId: secretClient,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session: session,
          ChallengeResponses: { USERNAME: 'totp', SOFTWARE_TOKEN_MFA_CODE: '123456' },
        }),
        'NotAuthorizedException: Client secretclient is configured with secret but SECRET_HASH was not received',
      ],
    ],
  },
  {
    name: 'tokens that are renewed and revoked',
    source:
      'API reference: REFRESH_TOKEN_AUTH, GetTokensFromRefreshToken, RevokeToken, GlobalSignOut',
    pairs: [
      signIn('alice', tokenAs('first')),
      [
        'InitiateAuth',
        ({ first }) => ({
          ...client,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: first.RefreshToken },
        }),
        { AuthenticationResult: { TokenType: 'Bearer', AccessToken: expect.any(String) } },
      ],
      [
        'InitiateAuth',
        { ...client, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: {} },
        'InvalidParameterException: Missing required parameter REFRESH_TOKEN',
      ],
      [
        'InitiateAuth',
        { ...client, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: 'made-up' } },
        'NotAuthorizedException: Invalid Refresh Token',
      ],
      [
        'GetTokensFromRefreshToken',
        ({ first }) => ({ ...client, RefreshToken: first.RefreshToken }),
        { AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 } },
      ],
      [
        'GetTokensFromRefreshToken',
        { ...client, RefreshToken: 'made-up' },
        'NotAuthorizedException: Invalid Refresh Token',
      ],
      [
        'GetTokensFromRefreshToken',
        ({ first }) => ({
          ...client,
          RefreshToken: first.RefreshToken,
          ClientSecret: 'x'.repeat(24),
        }),
        `NotAuthorizedException: Unable to verify secret hash for client ${clientId}`,
      ],
      [
        'RevokeToken',
        ({ first }) => ({ ...client, Token: first.AccessToken }),
        'UnsupportedTokenTypeException',
      ],
      [
        'RevokeToken',
        ({ first }) => ({
          ClientId: secretClient,
          Token: first.RefreshToken,
          ClientSecret: 'the_secret_of_a_test_client',
        }),
        'UnauthorizedException',
      ],
      ['RevokeToken', ({ first }) => ({ ...client, Token: first.RefreshToken }), {}],
      [
        'GetTokensFromRefreshToken',
        ({ first }) => ({ ...client, RefreshToken: first.RefreshToken }),
        'NotAuthorizedException: Refresh Token has been revoked',
      ],
      ['GetUser', token('first'), 'NotAuthorizedException: Access Token has been revoked'],
      ['GlobalSignOut', token('first'), 'NotAuthorizedException: Access Token has been revoked'],
      signIn('alice', tokenAs('second')),
      ['GlobalSignOut', token('second'), {}],
      ['GetUser', token('second'), 'NotAuthorizedException: Access Token has been revoked'],
      [
        'InitiateAuth',
        ({ second }) => ({
          ...client,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: second.RefreshToken },
        }),
        'NotAuthorizedException: Refresh Token has been revoked',
      ],
      signIn('alice', tokenAs('third')),
      [
        'GetUser',
        ({ third }) => ({ AccessToken: third.IdToken }),
        'NotAuthorizedException: Invalid Access Token',
      ],
      ['AdminUserGlobalSignOut', alice, {}],
      ['GetUser', token('third'), 'NotAuthorizedException: Access Token has been revoked'],
    ],
  },
];
