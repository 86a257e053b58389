/** How pools are made, described and changed. */
import { expect } from 'vitest';
import { poolId } from '../support/api.ts';
import { type Family, noPool, poolGone, role, top } from './pair.ts';

export const pools: Family[] = [
  {
    name: 'pools',
    source:
      'API reference: CreateUserPool, DescribeUserPool, UpdateUserPool, ListUserPools, DeleteUserPool',
    pairs: [
      ['DescribeUserPool', noPool, poolGone],
      [
        'DescribeUserPool',
        top,
        {
          UserPool: {
            Id: poolId,
            Name: 'test',
            Arn: expect.stringContaining(`userpool/${poolId}`),
            EstimatedNumberOfUsers: 3,
            MfaConfiguration: 'OPTIONAL',
            DeletionProtection: 'INACTIVE',
            UserPoolTier: 'ESSENTIALS',
            LambdaConfig: {},
            Policies: {
              PasswordPolicy: {
                MinimumLength: 8,
                RequireUppercase: true,
                RequireLowercase: true,
                RequireNumbers: true,
                RequireSymbols: true,
                TemporaryPasswordValidityDays: 7,
              },
            },
            AdminCreateUserConfig: {
              AllowAdminCreateUserOnly: false,
              UnusedAccountValidityDays: 7,
            },
            EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
            VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
          },
        },
      ],
      ['ListUserPools', { MaxResults: 10 }, { UserPools: [{ Id: poolId, Name: 'test' }] }],
      [
        'ListUserPools',
        {},
        "InvalidParameterException: 1 validation error detected: Value null at 'maxResults' failed to satisfy constraint: Member must not be null",
      ],
      ['ListUserPools', { MaxResults: 61 }, 'Member must have value less than or equal to 60'],
      [
        'CreateUserPool',
        { PoolName: 'other', Policies: { PasswordPolicy: { MinimumLength: 12 } } },
        {
          UserPool: {
            Id: expect.stringMatching(/^us-east-1_[A-Za-z\d]{9}$/),
            Name: 'other',
            Policies: { PasswordPolicy: { MinimumLength: 12 } },
          },
        },
        ({ UserPool }) => ({ other: { UserPoolId: UserPool.Id } }),
      ],
      ['ListUserPools', { MaxResults: 1 }, { UserPools: [{}], NextToken: expect.any(String) }],
      [
        'CreateUserPool',
        { PoolName: '' },
        "InvalidParameterException: 2 validation errors detected: Value '' at 'poolName'",
      ],
      [
        'CreateUserPool',
        { PoolName: 'x', AliasAttributes: ['email'], UsernameAttributes: ['email'] },
        'InvalidParameterException: Only one of the aliasAttributes or usernameAttributes can be set.',
      ],
      [
        'CreateUserPool',
        { PoolName: 'x', Policies: { PasswordPolicy: { MinimumLength: 5 } } },
        'Member must have value greater than or equal to 6',
      ],
      ['CreateUserPool', { PoolName: 'x', MfaConfiguration: 'ON' }, 'InvalidParameterException: '],
      [
        'CreateUserPool',
        { PoolName: 'x', EmailVerificationMessage: 'Hello, without a place for the code' },
        'InvalidParameterException: ',
      ],
      [
        'UpdateUserPool',
        ({ other }) => ({ ...other, DeletionProtection: 'ACTIVE', PoolName: 'renamed' }),
        {},
      ],
      [
        'DescribeUserPool',
        ({ other }) => other,
        { UserPool: { DeletionProtection: 'ACTIVE', Name: 'renamed' } },
      ],
      ['DeleteUserPool', ({ other }) => other, 'InvalidParameterException: '],
      ['UpdateUserPool', ({ other }) => ({ ...other, AutoVerifiedAttributes: ['email'] }), {}],
      [
        'DescribeUserPool',
        ({ other }) => other,
        { UserPool: { AutoVerifiedAttributes: ['email'], DeletionProtection: 'INACTIVE' } },
      ],
      ['UpdateUserPool', noPool, poolGone],
      ['DeleteUserPool', ({ other }) => other, {}],
      ['DescribeUserPool', ({ other }) => other, 'ResourceNotFoundException: User pool us-east-1_'],
      ['DeleteUserPool', noPool, poolGone],
    ],
  },
  {
    name: 'second factors of a pool',
    source: 'API reference: SetUserPoolMfaConfig, GetUserPoolMfaConfig',
    pairs: [
      [
        'GetUserPoolMfaConfig',
        top,
        {
          MfaConfiguration: 'OPTIONAL',
          SoftwareTokenMfaConfiguration: { Enabled: true },
          SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: role } },
        },
      ],
      ['GetUserPoolMfaConfig', noPool, poolGone],
      ['SetUserPoolMfaConfig', { ...noPool, MfaConfiguration: 'OFF' }, poolGone],
      [
        'SetUserPoolMfaConfig',
        { ...top, MfaConfiguration: 'SOMETIMES' },
        "Value 'SOMETIMES' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OFF, ON, OPTIONAL]",
      ],
      [
        'SetUserPoolMfaConfig',
        {
          ...top,
          MfaConfiguration: 'ON',
          SoftwareTokenMfaConfiguration: { Enabled: true },
        },
        { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
      ],
      ['GetUserPoolMfaConfig', { UserPoolId: poolId }, { MfaConfiguration: 'ON' }],
      ['SetUserPoolMfaConfig', { ...top, MfaConfiguration: 'OFF' }, { MfaConfiguration: 'OFF' }],
    ],
  },
];
