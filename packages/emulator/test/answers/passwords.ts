/** How a password is forgotten, changed and set. */
import { expect } from 'vitest';
import { clientId, goodPassword } from '../support/api.ts';
import { alice, type Family, nobody, signIn, token, tokenAs, userGone } from './pair.ts';

const client = { ClientId: clientId };
const forgetful = { ...client, Username: 'alice' };
const reset = { ...forgetful, Password: 'Another-Horse-1!', ConfirmationCode: '123456' };
const noCombination = 'UserNotFoundException: Username/client id combination not found.';

export const passwords: Family[] = [
  {
    name: 'a forgotten password',
    source: 'API reference: ForgotPassword, ConfirmForgotPassword, AdminResetUserPassword',
    pairs: [
      ['ForgotPassword', { ...client, Username: 'nobody' }, noCombination],
      ['ConfirmForgotPassword', { ...reset, Username: 'nobody' }, noCombination],
      [
        'ConfirmForgotPassword',
        reset,
        'ExpiredCodeException: Invalid code provided, please request a code again.',
      ],
      [
        'ForgotPassword',
        forgetful,
        { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL', AttributeName: 'email' } },
      ],
      [
        'ConfirmForgotPassword',
        { ...reset, ConfirmationCode: 'wrong1' },
        'CodeMismatchException: Invalid verification code provided, please try again.',
      ],
      [
        'ConfirmForgotPassword',
        (_known, code) => ({
          ...reset,
          Password: 'short',
          ConfirmationCode: code('alice@example.test'),
        }),
        'InvalidPasswordException: Password does not conform to policy: Password not long enough',
      ],
      [
        'ConfirmForgotPassword',
        (_known, code) => ({ ...reset, ConfirmationCode: code('alice@example.test') }),
        {},
      ],
      [
        'ConfirmForgotPassword',
        (_known, code) => ({ ...reset, ConfirmationCode: code('alice@example.test') }),
        'ExpiredCodeException: Invalid code provided, please request a code again.',
      ],
      [
        'InitiateAuth',
        {
          ...client,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'alice', PASSWORD: goodPassword },
        },
        'NotAuthorizedException: Incorrect username or password.',
      ],
      [
        'InitiateAuth',
        {
          ...client,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'alice', PASSWORD: 'Another-Horse-1!' },
        },
        { AuthenticationResult: { ExpiresIn: 3600 } },
      ],
      ['AdminDisableUser', alice, {}],
      [
        'ForgotPassword',
        { ...forgetful, ClientMetadata: { while: 'disabled' } },
        'NotAuthorizedException: User is disabled.',
      ],
      ['AdminResetUserPassword', alice, 'NotAuthorizedException: User is disabled.'],
      ['AdminEnableUser', alice, {}],
      ['AdminResetUserPassword', nobody, userGone],
      ['AdminResetUserPassword', { ...alice, ClientMetadata: { now: 'enabled' } }, {}],
      ['AdminGetUser', alice, { UserStatus: 'RESET_REQUIRED' }],
    ],
  },
  {
    name: 'a password that is changed or set',
    source: 'API reference: ChangePassword, AdminSetUserPassword',
    pairs: [
      signIn('alice', tokenAs('alice')),
      [
        'ChangePassword',
        token('alice', {
          PreviousPassword: 'Wrong-Horse-1!',
          ProposedPassword: 'Another-Horse-1!',
        }),
        'NotAuthorizedException: Incorrect username or password.',
      ],
      [
        'ChangePassword',
        token('alice', { ProposedPassword: 'Another-Horse-1!' }),
        'NotAuthorizedException: Incorrect username or password.',
      ],
      [
        'ChangePassword',
        token('alice', { PreviousPassword: goodPassword, ProposedPassword: 'short' }),
        'InvalidPasswordException: Password does not conform to policy: Password not long enough',
      ],
      [
        'ChangePassword',
        token('alice', { PreviousPassword: goodPassword, ProposedPassword: 'Another-Horse-1!' }),
        {},
      ],
      ['GetUser', token('alice'), { Username: 'alice' }],
      ['AdminSetUserPassword', { ...nobody, Password: goodPassword, Permanent: true }, userGone],
      [
        'AdminSetUserPassword',
        { ...alice, Password: 'short', Permanent: true },
        'InvalidPasswordException: Password does not conform to policy: Password not long enough',
      ],
      ['AdminSetUserPassword', { ...alice, Password: goodPassword }, {}],
      ['AdminGetUser', alice, { UserStatus: 'FORCE_CHANGE_PASSWORD' }],
      [
        'ForgotPassword',
        forgetful,
        'NotAuthorizedException: User password cannot be reset in the current state.',
      ],
      [
        'AdminResetUserPassword',
        alice,
        'NotAuthorizedException: User password cannot be reset in the current state.',
      ],
      ['AdminSetUserPassword', { ...alice, Password: goodPassword, Permanent: true }, {}],
      ['AdminGetUser', alice, { UserStatus: 'CONFIRMED', Enabled: true }],
    ],
  },
  {
    name: 'recovery by administrators only',
    source: 'API reference: AccountRecoverySettingType; reports show the text',
    pool: {
      create: {
        PoolName: 'test',
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      },
    },
    pairs: [
      [
        'ForgotPassword',
        forgetful,
        'NotAuthorizedException: Contact administrator to reset password.',
      ],
    ],
  },
  {
    name: 'a client that does not say who exists',
    source: 'developer guide, "Managing error responses": PreventUserExistenceErrors',
    pairs: [
      [
        'UpdateUserPoolClient',
        {
          UserPoolId: alice.UserPoolId,
          ClientId: clientId,
          PreventUserExistenceErrors: 'ENABLED',
          ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        },
        { UserPoolClient: { PreventUserExistenceErrors: 'ENABLED' } },
      ],
      [
        'ForgotPassword',
        { ...client, Username: 'nobody' },
        { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL', Destination: expect.any(String) } },
      ],
      [
        'ConfirmForgotPassword',
        { ...reset, Username: 'nobody' },
        'ExpiredCodeException: Invalid code provided, please request a code again.',
      ],
      [
        'ConfirmSignUp',
        { ...client, Username: 'nobody', ConfirmationCode: '123456' },
        'ExpiredCodeException: Invalid code provided, please request a code again.',
      ],
      [
        'ResendConfirmationCode',
        { ...client, Username: 'nobody' },
        { CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } },
      ],
      [
        'InitiateAuth',
        {
          ...client,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'nobody', PASSWORD: goodPassword },
        },
        'NotAuthorizedException: Incorrect username or password.',
      ],
    ],
  },
];
