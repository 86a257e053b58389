/** What administrators ask for besides users: groups, tags, secrets, terms, factors, devices, sessions. */
import { expect } from 'vitest';
import { clientId, poolId } from '../support/api.ts';
import {
  alice,
  type Family,
  groupGone,
  nobody,
  noPool,
  poolArn,
  poolGone,
  role,
  secretClient,
  signIn,
  token,
  tokenAs,
  top,
  userGone,
  uuid,
} from './pair.ts';

export const administration: Family[] = [
  {
    name: 'groups',
    source: 'API reference: CreateGroup, GetGroup, ListGroups, UpdateGroup, DeleteGroup',
    pairs: [
      ['ListGroups', top, { Groups: [] }],
      ['GetGroup', { ...top, GroupName: 'admins' }, groupGone],
      ['UpdateGroup', { ...top, GroupName: 'admins' }, groupGone],
      ['DeleteGroup', { ...top, GroupName: 'admins' }, groupGone],
      ['ListUsersInGroup', { ...top, GroupName: 'admins' }, groupGone],
      ['AdminAddUserToGroup', { ...alice, GroupName: 'admins' }, groupGone],
      ['GetGroup', { ...noPool, GroupName: 'admins' }, poolGone],
      ['ListGroups', noPool, poolGone],
      [
        'CreateGroup',
        { ...top, GroupName: 'admins', Description: 'first', Precedence: 1, RoleArn: role },
        {
          Group: {
            GroupName: 'admins',
            UserPoolId: poolId,
            Description: 'first',
            Precedence: 1,
            RoleArn: role,
          },
        },
      ],
      [
        'CreateGroup',
        { ...top, GroupName: 'admins' },
        'GroupExistsException: A group with the name already exists.',
      ],
      ['CreateGroup', { ...top, GroupName: 'guests' }, { Group: { GroupName: 'guests' } }],
      ['GetGroup', { ...top, GroupName: 'admins' }, { Group: { Description: 'first' } }],
      [
        'UpdateGroup',
        { ...top, GroupName: 'admins', Description: 'second' },
        { Group: { Description: 'second', Precedence: 1, RoleArn: role } },
      ],
      [
        'UpdateGroup',
        { ...top, GroupName: 'admins', Precedence: 0 },
        { Group: { Description: 'second', Precedence: 0 } },
      ],
      ['ListGroups', top, { Groups: [{ GroupName: 'admins' }, { GroupName: 'guests' }] }],
      [
        'ListGroups',
        { ...top, Limit: 1 },
        { Groups: [{ GroupName: 'admins' }] },
        ({ NextToken }) => ({ next: NextToken }),
      ],
      [
        'ListGroups',
        ({ next }) => ({ ...top, Limit: 1, NextToken: next }),
        { Groups: [{ GroupName: 'guests' }] },
      ],
      ['ListGroups', { ...top, NextToken: 'made-up' }, 'InvalidParameterException: Invalid'],
      ['AdminAddUserToGroup', { ...alice, GroupName: 'admins' }, {}],
      ['AdminAddUserToGroup', { ...alice, GroupName: 'admins' }, {}],
      ['AdminAddUserToGroup', { ...nobody, GroupName: 'admins' }, userGone],
      ['AdminListGroupsForUser', alice, { Groups: [{ GroupName: 'admins' }] }],
      ['AdminListGroupsForUser', nobody, userGone],
      ['ListUsersInGroup', { ...top, GroupName: 'admins' }, { Users: [{ Username: 'alice' }] }],
      ['ListUsersInGroup', { ...top, GroupName: 'guests' }, { Users: [] }],
      ['AdminRemoveUserFromGroup', { ...alice, GroupName: 'guests' }, {}],
      ['AdminRemoveUserFromGroup', { ...alice, GroupName: 'none' }, groupGone],
      ['AdminRemoveUserFromGroup', { ...nobody, GroupName: 'admins' }, userGone],
      ['DeleteGroup', { ...top, GroupName: 'admins' }, {}],
      ['AdminListGroupsForUser', alice, { Groups: [] }],
      ['ListGroups', top, { Groups: [{ GroupName: 'guests' }] }],
      ['DeleteGroup', { ...top, GroupName: 'admins' }, groupGone],
    ],
  },
  {
    name: 'custom attributes',
    source: 'API reference: AddCustomAttributes',
    pairs: [
      [
        'AddCustomAttributes',
        { ...top, CustomAttributes: [{ Name: 'tier', AttributeDataType: 'String' }] },
        {},
      ],
      [
        'AddCustomAttributes',
        { ...top, CustomAttributes: [{ Name: 'tier', AttributeDataType: 'String' }] },
        'InvalidParameterException: custom:tier: Existing attribute already has name',
      ],
      [
        'AddCustomAttributes',
        { ...top, CustomAttributes: [{ Name: 'level' }] },
        'InvalidParameterException: Invalid AttributeDataType input',
      ],
      [
        'AddCustomAttributes',
        {
          ...top,
          CustomAttributes: [{ Name: 'needed', AttributeDataType: 'String', Required: true }],
        },
        'InvalidParameterException: Required custom attributes are not supported currently.',
      ],
      [
        'AddCustomAttributes',
        {
          ...top,
          CustomAttributes: [
            { Name: 'note', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
          ],
        },
        {},
      ],
      [
        'AddCustomAttributes',
        { ...noPool, CustomAttributes: [{ Name: 'x', AttributeDataType: 'String' }] },
        poolGone,
      ],
      [
        'AdminUpdateUserAttributes',
        { ...alice, UserAttributes: [{ Name: 'custom:tier', Value: 'gold' }] },
        {},
      ],
      [
        'AdminUpdateUserAttributes',
        { ...alice, UserAttributes: [{ Name: 'dev:custom:note', Value: 'x' }] },
        {},
      ],
      [
        'AddCustomAttributes',
        {
          ...top,
          CustomAttributes: Array.from({ length: 25 }, (_, index) => ({
            Name: `more${index}`,
            AttributeDataType: 'String',
          })),
        },
        {},
      ],
      [
        'AddCustomAttributes',
        {
          ...top,
          CustomAttributes: Array.from({ length: 24 }, (_, index) => ({
            Name: `most${index}`,
            AttributeDataType: 'Number',
          })),
        },
        'LimitExceededException: Maximum number of custom attributes',
      ],
    ],
  },
  {
    name: 'tags',
    source: 'API reference: TagResource, UntagResource, ListTagsForResource',
    pairs: [
      ['ListTagsForResource', { ResourceArn: poolArn }, { Tags: {} }],
      ['TagResource', { ResourceArn: poolArn, Tags: { team: 'a', stage: 'test' } }, {}],
      ['TagResource', { ResourceArn: poolArn, Tags: { team: 'b' } }, {}],
      ['ListTagsForResource', { ResourceArn: poolArn }, { Tags: { team: 'b', stage: 'test' } }],
      ['DescribeUserPool', top, { UserPool: { UserPoolTags: { team: 'b', stage: 'test' } } }],
      ['UntagResource', { ResourceArn: poolArn, TagKeys: ['team', 'none'] }, {}],
      ['ListTagsForResource', { ResourceArn: poolArn }, { Tags: { stage: 'test' } }],
      [
        'ListTagsForResource',
        { ResourceArn: `${poolArn}x` },
        `ResourceNotFoundException: Resource ${poolArn}x does not exist.`,
      ],
      [
        'TagResource',
        { ResourceArn: poolArn.replace('us-east-1:', 'us-east-2:'), Tags: { a: 'b' } },
        'ResourceNotFoundException: Resource',
      ],
      [
        'TagResource',
        {
          ResourceArn: poolArn,
          Tags: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`tag${index}`, 'x'])),
        },
        'InvalidParameterException: A user pool can have 50 tags.',
      ],
    ],
  },
  {
    name: 'secrets of a client',
    source: 'API reference: AddUserPoolClientSecret, ListUserPoolClientSecrets, Delete…',
    pairs: [
      [
        'AddUserPoolClientSecret',
        { ...top, ClientId: clientId },
        'InvalidParameterException: The client has no secret, so it is a public client.',
      ],
      ['ListUserPoolClientSecrets', { ...top, ClientId: clientId }, { ClientSecrets: [] }],
      [
        'ListUserPoolClientSecrets',
        { ...top, ClientId: secretClient },
        { ClientSecrets: [{ ClientSecretId: expect.stringMatching(/^secretclient--\d+$/) }] },
        ({ ClientSecrets }) => ({ first: ClientSecrets[0].ClientSecretId }),
      ],
      [
        'AddUserPoolClientSecret',
        { ...top, ClientId: secretClient },
        { ClientSecretDescriptor: { ClientSecretValue: expect.stringMatching(/^[\w+]{24,64}$/) } },
        ({ ClientSecretDescriptor }) => ({ second: ClientSecretDescriptor }),
      ],
      [
        'AddUserPoolClientSecret',
        { ...top, ClientId: secretClient },
        'LimitExceededException: Maximum number of secrets',
      ],
      [
        'RevokeToken',
        ({ second }) => ({
          ClientId: secretClient,
          Token: 'x',
          ClientSecret: second.ClientSecretValue,
        }),
        {},
      ],
      [
        'RevokeToken',
        { ClientId: secretClient, Token: 'x', ClientSecret: 'the_secret_of_a_test_client' },
        {},
      ],
      [
        'DeleteUserPoolClientSecret',
        ({ first }) => ({ ...top, ClientId: secretClient, ClientSecretId: first }),
        {},
      ],
      [
        'RevokeToken',
        { ClientId: secretClient, Token: 'x', ClientSecret: 'the_secret_of_a_test_client' },
        'NotAuthorizedException: Unable to verify secret hash for client secretclient',
      ],
      [
        'RevokeToken',
        { ClientId: secretClient, Token: 'x' },
        'NotAuthorizedException: Unable to verify secret hash for client secretclient',
      ],
      [
        'DeleteUserPoolClientSecret',
        ({ first }) => ({ ...top, ClientId: secretClient, ClientSecretId: first }),
        'ResourceNotFoundException: The client has no such secret.',
      ],
      [
        'DeleteUserPoolClientSecret',
        ({ second }) => ({
          ...top,
          ClientId: secretClient,
          ClientSecretId: second.ClientSecretId,
        }),
        'InvalidParameterException: The last secret of a client cannot be deleted.',
      ],
      [
        'AddUserPoolClientSecret',
        { ...top, ClientId: secretClient, ClientSecret: 'another_secret_of_the_client' },
        { ClientSecretDescriptor: { ClientSecretId: expect.stringContaining('--') } },
      ],
      [
        'AddUserPoolClientSecret',
        { ...top, ClientId: 'none' },
        'ResourceNotFoundException: User pool client none does not exist.',
      ],
    ],
  },
  {
    name: 'terms',
    source:
      'API reference: CreateTerms, DescribeTerms, DescribeTermsByClient, ListTerms, UpdateTerms, DeleteTerms',
    pairs: [
      ['ListTerms', top, { Terms: [] }],
      [
        'DescribeTerms',
        { ...top, TermsId: uuid },
        'ResourceNotFoundException: Terms do not exist.',
      ],
      ['UpdateTerms', { ...top, TermsId: uuid }, 'ResourceNotFoundException: Terms do not exist.'],
      ['DeleteTerms', { ...top, TermsId: uuid }, 'ResourceNotFoundException: Terms do not exist.'],
      [
        'CreateTerms',
        {
          ...top,
          ClientId: clientId,
          TermsName: 'terms-of-use',
          TermsSource: 'LINK',
          Enforcement: 'NONE',
          Links: { 'cognito:default': 'https://example.test/terms' },
        },
        {
          Terms: {
            UserPoolId: poolId,
            ClientId: clientId,
            TermsName: 'terms-of-use',
            TermsSource: 'LINK',
            Enforcement: 'NONE',
            Links: { 'cognito:default': 'https://example.test/terms' },
          },
        },
        ({ Terms }) => ({ terms: { ...top, TermsId: Terms.TermsId } }),
      ],
      [
        'CreateTerms',
        {
          ...top,
          ClientId: clientId,
          TermsName: 'terms-of-use',
          TermsSource: 'LINK',
          Enforcement: 'NONE',
        },
        'TermsExistsException: The client has terms-of-use already.',
      ],
      [
        'CreateTerms',
        {
          ...top,
          ClientId: clientId,
          TermsName: 'privacy-policy',
          TermsSource: 'LINK',
          Enforcement: 'NONE',
        },
        { Terms: { TermsName: 'privacy-policy', Links: {} } },
      ],
      [
        'DescribeTermsByClient',
        { ...top, ClientId: clientId, TermsName: 'terms-of-use' },
        { Terms: { ClientId: clientId, TermsName: 'terms-of-use', TermsSource: 'LINK' } },
      ],
      [
        'DescribeTermsByClient',
        { ...top, ClientId: secretClient, TermsName: 'terms-of-use' },
        'ResourceNotFoundException: Terms do not exist.',
      ],
      [
        'UpdateTerms',
        ({ terms }) => ({ ...terms, Links: { 'cognito:english': 'https://example.test/en' } }),
        { Terms: { Links: { 'cognito:english': 'https://example.test/en' } } },
      ],
      ['DescribeTerms', ({ terms }) => terms, { Terms: { TermsName: 'terms-of-use' } }],
      [
        'ListTerms',
        { ...top, MaxResults: 1 },
        { Terms: [{ TermsName: 'terms-of-use', Enforcement: 'NONE' }] },
        ({ NextToken }) => ({ next: NextToken }),
      ],
      [
        'ListTerms',
        ({ next }) => ({ ...top, NextToken: next }),
        { Terms: [{ TermsName: 'privacy-policy' }] },
      ],
      ['DeleteTerms', ({ terms }) => terms, {}],
      ['ListTerms', top, { Terms: [{ TermsName: 'privacy-policy' }] }],
      ['DeleteUserPoolClient', { ...top, ClientId: clientId }, {}],
      ['ListTerms', top, { Terms: [] }],
    ],
  },
  {
    name: 'an authenticator app that an administrator deletes',
    source: 'API reference: AdminDeleteSoftwareToken, AdminGetUserAuthFactors',
    pairs: [
      [
        'AdminGetUserAuthFactors',
        { ...top, Username: 'totp' },
        {
          Username: 'totp',
          PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
          UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
          ConfiguredUserAuthFactors: ['PASSWORD', 'SOFTWARE_TOKEN'],
        },
      ],
      ['AdminGetUserAuthFactors', nobody, userGone],
      ['AdminDeleteSoftwareToken', nobody, userGone],
      [
        'AdminDeleteSoftwareToken',
        alice,
        'ResourceNotFoundException: The user has no software token.',
      ],
      ['AdminDeleteSoftwareToken', { ...top, Username: 'totp' }, {}],
      [
        'AdminGetUserAuthFactors',
        { ...top, Username: 'totp' },
        { Username: 'totp', ConfiguredUserAuthFactors: ['PASSWORD'] },
      ],
      signIn('totp', tokenAs('totp')),
      [
        'GetUserAuthFactors',
        token('totp'),
        { Username: 'totp', ConfiguredUserAuthFactors: ['PASSWORD'] },
      ],
      [
        'AssociateSoftwareToken',
        token('totp'),
        { SecretCode: expect.stringMatching(/^[A-Z2-7]+$/) },
      ],
    ],
  },
  {
    name: 'the older user settings',
    source: 'API reference: SetUserSettings, AdminSetUserSettings, MFAOptionType',
    pairs: [
      [
        'AdminSetUserSettings',
        { ...alice, MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] },
        'InvalidParameterException: User does not have a phone number.',
      ],
      [
        'AdminUpdateUserAttributes',
        {
          ...alice,
          UserAttributes: [
            { Name: 'phone_number', Value: '+15555550100' },
            { Name: 'phone_number_verified', Value: 'true' },
          ],
        },
        {},
      ],
      [
        'AdminSetUserSettings',
        { ...alice, MFAOptions: [{ DeliveryMedium: 'EMAIL', AttributeName: 'email' }] },
        'InvalidParameterException: Only phone_number by SMS',
      ],
      ['AdminSetUserSettings', { ...nobody, MFAOptions: [] }, userGone],
      signIn('alice', tokenAs('alice')),
      [
        'AdminSetUserSettings',
        { ...alice, MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] },
        {},
      ],
      ['AdminGetUser', alice, { UserMFASettingList: ['SMS_MFA'] }],
      ['SetUserSettings', token('alice', { MFAOptions: [] }), {}],
      [
        'AdminGetUser',
        alice,
        expect.not.objectContaining({ UserMFASettingList: expect.anything() }),
      ],
      [
        'SetUserSettings',
        { AccessToken: 'x', MFAOptions: [] },
        'NotAuthorizedException: Invalid Access Token',
      ],
    ],
  },
  {
    name: 'devices that an administrator manages',
    pool: {
      create: {
        PoolName: 'test',
        DeviceConfiguration: {
          ChallengeRequiredOnNewDevice: false,
          DeviceOnlyRememberedOnUserPrompt: false,
        },
      },
    },
    source: 'API reference: AdminGetDevice, AdminListDevices, AdminUpdateDeviceStatus, …',
    pairs: [
      ['AdminListDevices', alice, { Devices: [] }],
      signIn('alice', tokenAs('alice')),
      [
        'ConfirmDevice',
        token('alice', { DeviceKey: 'us-east-1_0a' }),
        'ResourceNotFoundException: Device does not exist.',
      ],
      [
        'ConfirmDevice',
        ({ alice: { AccessToken, NewDeviceMetadata } }) => ({
          AccessToken,
          DeviceKey: NewDeviceMetadata.DeviceKey,
          DeviceName: 'phone',
          DeviceSecretVerifierConfig: { Salt: 'AQID', PasswordVerifier: 'BAUG' },
        }),
        { UserConfirmationNecessary: false },
      ],
      [
        'AdminListDevices',
        alice,
        { Devices: [{ DeviceKey: expect.any(String) }] },
        ({ Devices }) => ({ device: { ...alice, DeviceKey: Devices[0].DeviceKey } }),
      ],
      [
        'AdminUpdateDeviceStatus',
        ({ device }) => ({ ...device, DeviceRememberedStatus: 'not_remembered' }),
        {},
      ],
      [
        'AdminGetDevice',
        ({ device }) => device,
        {
          Device: {
            DeviceAttributes: expect.arrayContaining([
              { Name: 'dev:device_remembered_status', Value: 'not_remembered' },
            ]),
          },
        },
      ],
      [
        'AdminUpdateDeviceStatus',
        ({ device }) => ({ ...device, DeviceRememberedStatus: 'remembered' }),
        {},
      ],
      [
        'AdminUpdateDeviceStatus',
        { ...alice, DeviceKey: 'us-east-1_0a' },
        'ResourceNotFoundException: Device does not exist.',
      ],
      ['AdminUpdateDeviceStatus', { ...nobody, DeviceKey: 'us-east-1_0a' }, userGone],
      ['AdminForgetDevice', ({ device }) => device, {}],
      [
        'AdminForgetDevice',
        ({ device }) => device,
        'ResourceNotFoundException: Device does not exist.',
      ],
      ['AdminListDevices', alice, { Devices: [] }],
    ],
  },
  {
    name: 'sessions of users',
    source:
      'API reference and developer guide, "Managing user sessions" (no live pool confirms it)',
    pairs: [
      [
        'GetUserPoolSessionConfiguration',
        top,
        { UserPoolId: poolId, UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: 20 } },
      ],
      signIn('alice', tokenAs('before')),
      [
        'ListUserSessions',
        token('before'),
        'OperationNotEnabledException: Session tracking is not enabled for this user pool.',
      ],
      [
        'AdminListUserSessions',
        alice,
        'OperationNotEnabledException: Session tracking is not enabled for this user pool.',
      ],
      [
        'SetUserPoolClientSessionConfiguration',
        { ...top, ClientId: clientId, SSOSession: { MaxValidityMinutes: 5 } },
        'OperationNotEnabledException: Session tracking is not enabled for this user pool.',
      ],
      [
        'GetUserPoolClientSessionConfiguration',
        { ...top, ClientId: clientId },
        { ...top, ClientId: clientId, SSOSession: { MaxValidityMinutes: 60 } },
      ],
      [
        'SetUserPoolSessionConfiguration',
        { ...top, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 2 } },
        { ...top, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 2 } },
      ],
      [
        'SetUserPoolClientSessionConfiguration',
        { ...top, ClientId: clientId, SSOSession: { MaxValidityMinutes: 5 } },
        { SSOSession: { MaxValidityMinutes: 5 } },
      ],
      ['AdminListUserSessions', alice, { Sessions: [] }],
      ['AdminListUserSessions', nobody, userGone],
      signIn('alice', tokenAs('first')),
      signIn('alice', tokenAs('second')),
      [
        'ListUserSessions',
        token('second'),
        {
          Sessions: [
            { SessionType: 'TOKEN', ClientId: clientId, IsCurrentSession: false },
            {
              SessionId: expect.stringMatching(/^tkn[a-z0-9]{25}$/),
              LastIPAddress: '127.0.0.1',
              DeviceType: 'unknown',
              LastLocation: { Country: 'unknown' },
              IsCurrentSession: true,
            },
          ],
        },
        ({ Sessions }) => ({ old: Sessions[0].SessionId, current: Sessions[1].SessionId }),
      ],
      [
        'AdminListUserSessions',
        alice,
        { Sessions: [{ IsCurrentSession: false }, { IsCurrentSession: false }] },
      ],
      [
        'RevokeUserSession',
        (known) => ({ AccessToken: known['second'].AccessToken, SessionId: known['current'] }),
        'InvalidParameterException: The current session cannot be revoked.',
      ],
      [
        'RevokeUserSession',
        token('second', { SessionId: 'tkn0' }),
        'ResourceNotFoundException: Session does not exist.',
      ],
      [
        'RevokeUserSession',
        (known) => ({ AccessToken: known['second'].AccessToken, SessionId: known['old'] }),
        {},
      ],
      ['GetUser', token('first'), 'NotAuthorizedException: Access Token has been revoked'],
      ['AdminListUserSessions', alice, { Sessions: [{}] }],
      signIn('alice', tokenAs('third')),
      // The user has two sessions now, so the next sign-in ends the one that was not used longest.
      [
        'InitiateAuth',
        ({ second }) => ({
          ClientId: clientId,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: second.RefreshToken },
        }),
        { AuthenticationResult: { TokenType: 'Bearer' } },
      ],
      signIn('alice', tokenAs('fourth')),
      ['GetUser', token('third'), 'NotAuthorizedException: Access Token has been revoked'],
      ['GetUser', token('second'), { Username: 'alice' }],
      [
        'ListUserSessions',
        token('fourth'),
        { Sessions: [{}, { IsCurrentSession: true }] },
        ({ Sessions }) => ({ fourthId: Sessions[1].SessionId }),
      ],
      ['AdminRevokeUserSession', (known) => ({ ...alice, SessionId: known['current'] }), {}],
      ['GetUser', token('second'), 'NotAuthorizedException: Access Token has been revoked'],
      [
        'AdminRevokeUserSession',
        (known) => ({ ...alice, SessionId: known['current'] }),
        'ResourceNotFoundException: Session does not exist.',
      ],
      ['AdminListUserSessions', { ...top, Username: 'bob' }, { Sessions: [] }],
      signIn('bob', tokenAs('bob')),
      [
        'RevokeUserSession',
        (known) => ({ AccessToken: known['bob'].AccessToken, SessionId: known['fourthId'] }),
        'ResourceNotFoundException: Session does not exist.',
      ],
      ['AdminUserGlobalSignOut', alice, {}],
      ['AdminListUserSessions', alice, { Sessions: [] }],
      ['UpdateUserPool', { ...top, UserPoolTier: 'LITE' }, {}],
      [
        'SetUserPoolSessionConfiguration',
        { ...top, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 2 } },
        'FeatureUnavailableInTierException: Session tracking is not available',
      ],
    ],
  },
];
