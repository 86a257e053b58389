/** What signed-in users do with their own account. */
import { expect } from 'vitest';
import { type Family, signIn, token, tokenAs, top } from './pair.ts';

const attribute = (Name: string, Value: string) => ({ UserAttributes: [{ Name, Value }] });
const phone = '+15555550123';

export const ownAccount: Family[] = [
  {
    name: 'attributes of one’s own',
    source:
      'API reference: GetUser, UpdateUserAttributes, DeleteUserAttributes, VerifyUserAttribute, GetUserAttributeVerificationCode',
    pairs: [
      signIn('alice', tokenAs('alice')),
      [
        'GetUser',
        token('alice'),
        {
          Username: 'alice',
          UserAttributes: expect.arrayContaining([
            { Name: 'email', Value: 'alice@example.test' },
            { Name: 'email_verified', Value: 'true' },
            { Name: 'sub', Value: expect.any(String) },
          ]),
        },
      ],
      [
        'GetUser',
        {},
        "InvalidParameterException: 1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must not be null",
      ],
      [
        'UpdateUserAttributes',
        token('alice', attribute('given_name', 'Alice')),
        { CodeDeliveryDetailsList: [] },
      ],
      [
        'UpdateUserAttributes',
        token('alice', attribute('email', 'new@example.test')),
        {
          CodeDeliveryDetailsList: [
            { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@e***' },
          ],
        },
      ],
      [
        'UpdateUserAttributes',
        token('alice', attribute('email', 'nowhere')),
        'InvalidParameterException: Invalid email address format.',
      ],
      [
        'UpdateUserAttributes',
        token('alice', attribute('phone_number', '12')),
        'InvalidParameterException: Invalid phone number format.',
      ],
      [
        'UpdateUserAttributes',
        token('alice', attribute('sub', 'x')),
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      ],
      [
        'UpdateUserAttributes',
        token('alice', attribute('email_verified', 'true')),
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      ],
      [
        'UpdateUserAttributes',
        token('alice', attribute('custom:none', 'x')),
        'InvalidParameterException: Attributes did not conform to the schema',
      ],
      [
        'GetUser',
        token('alice'),
        {
          UserAttributes: expect.arrayContaining([
            { Name: 'email', Value: 'new@example.test' },
            { Name: 'email_verified', Value: 'false' },
          ]),
        },
      ],
      [
        'VerifyUserAttribute',
        token('alice', { AttributeName: 'email', Code: 'wrong1' }),
        'CodeMismatchException: Invalid verification code provided, please try again.',
      ],
      [
        'VerifyUserAttribute',
        token('alice', { AttributeName: 'given_name', Code: '123456' }),
        'InvalidParameterException: Attribute cannot be verified.',
      ],
      [
        'VerifyUserAttribute',
        ({ alice }, code) => ({
          AccessToken: alice.AccessToken,
          AttributeName: 'email',
          Code: code('new@example.test'),
        }),
        {},
      ],
      [
        'VerifyUserAttribute',
        token('alice', { AttributeName: 'email', Code: '123456' }),
        'ExpiredCodeException: Invalid code provided, please request a code again.',
      ],
      [
        'GetUserAttributeVerificationCode',
        token('alice', { AttributeName: 'email' }),
        { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL' } },
      ],
      [
        'GetUserAttributeVerificationCode',
        token('alice', { AttributeName: 'phone_number' }),
        'InvalidParameterException: User does not have phone_number.',
      ],
      [
        'GetUserAttributeVerificationCode',
        token('alice', { AttributeName: 'given_name' }),
        'InvalidParameterException: Attribute cannot be verified.',
      ],
      ['DeleteUserAttributes', token('alice', { UserAttributeNames: ['given_name'] }), {}],
      [
        'DeleteUserAttributes',
        token('alice', { UserAttributeNames: ['sub'] }),
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      ],
      [
        'GetUser',
        token('alice', {}),
        {
          UserAttributes: expect.not.arrayContaining([{ Name: 'given_name', Value: 'Alice' }]),
        },
      ],
    ],
  },
  {
    name: 'a second factor of one’s own',
    source: 'API reference: AssociateSoftwareToken, VerifySoftwareToken, SetUserMFAPreference',
    pairs: [
      signIn('alice', tokenAs('alice')),
      [
        'SetUserMFAPreference',
        token('alice', { SMSMfaSettings: { Enabled: true } }),
        'InvalidParameterException: User does not have',
      ],
      [
        'SetUserMFAPreference',
        token('alice', { SoftwareTokenMfaSettings: { Enabled: true } }),
        'InvalidParameterException: User has not verified software token mfa',
      ],
      [
        'VerifySoftwareToken',
        token('alice', { UserCode: '123456' }),
        'SoftwareTokenMFANotFoundException: Software token MFA not found.',
      ],
      [
        'AssociateSoftwareToken',
        {},
        'InvalidParameterException: Missing required parameter Session',
      ],
      [
        'AssociateSoftwareToken',
        token('alice', { Session: 'a'.repeat(20) }),
        'InvalidParameterException: Only one of Session and AccessToken can be given.',
      ],
      [
        'AssociateSoftwareToken',
        token('alice'),
        { SecretCode: expect.stringMatching(/^[A-Z2-7]{16,}$/) },
      ],
      [
        'VerifySoftwareToken',
        token('alice', { UserCode: 'letter' }),
        "InvalidParameterException: 1 validation error detected: Value at 'userCode' failed to satisfy constraint",
      ],
      [
        'AdminSetUserMFAPreference',
        { ...top, Username: 'totp', SoftwareTokenMfaSettings: { Enabled: true } },
        {},
      ],
      [
        'AdminGetUser',
        { ...top, Username: 'totp' },
        { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
      ],
      [
        'AdminSetUserMFAPreference',
        {
          ...top,
          Username: 'totp',
          SoftwareTokenMfaSettings: { Enabled: false },
          SMSMfaSettings: { Enabled: false },
        },
        {},
      ],
      [
        'AdminGetUser',
        { UserPoolId: top.UserPoolId, Username: 'totp' },
        expect.not.objectContaining({ UserMFASettingList: expect.anything() }),
      ],
      [
        'AdminUpdateUserAttributes',
        {
          ...top,
          Username: 'totp',
          UserAttributes: [
            { Name: 'phone_number', Value: phone },
            { Name: 'phone_number_verified', Value: 'true' },
          ],
        },
        {},
      ],
      [
        'AdminSetUserMFAPreference',
        {
          ...top,
          Username: 'totp',
          SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
          SMSMfaSettings: { Enabled: true, PreferredMfa: true },
        },
        'InvalidParameterException: Only one MFA method can be preferred.',
      ],
      [
        'AdminSetUserMFAPreference',
        {
          ...top,
          Username: 'totp',
          SoftwareTokenMfaSettings: { Enabled: true },
          SMSMfaSettings: { Enabled: true, PreferredMfa: true },
        },
        {},
      ],
      [
        'AdminGetUserAuthFactors',
        { ...top, Username: 'totp' },
        {
          PreferredMfaSetting: 'SMS_MFA',
          UserMFASettingList: expect.arrayContaining(['SMS_MFA', 'SOFTWARE_TOKEN_MFA']),
        },
      ],
    ],
  },
  {
    name: 'a deleted account',
    source: 'API reference: DeleteUser, AdminDeleteUser',
    pairs: [
      signIn('alice', tokenAs('alice')),
      ['DeleteUser', { AccessToken: 'x' }, 'NotAuthorizedException: Invalid Access Token'],
      ['DeleteUser', token('alice'), {}],
      [
        'AdminGetUser',
        { ...top, Username: 'alice' },
        'UserNotFoundException: User does not exist.',
      ],
      ['AdminDeleteUser', { ...top, Username: 'bob' }, {}],
      [
        'AdminDeleteUser',
        { ...top, Username: 'bob' },
        'UserNotFoundException: User does not exist.',
      ],
    ],
  },
];
