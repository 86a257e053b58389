/** What users see of their own devices and passkeys, and which second factors a pool can have. */
import { expect } from 'vitest';
import { clientId, goodPassword } from '../support/api.ts';
import { type Family, signIn, token, tokenAs, top } from './pair.ts';

const deviceGone = 'ResourceNotFoundException: Device does not exist.';
const noToken = 'NotAuthorizedException: Invalid Access Token';
const invalid = 'InvalidParameterException: ';
const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const unknown = { DeviceKey: 'us-east-1_0a' };
const passkeysOf = (AllowedFirstAuthFactors: string[]) => ({
  PoolName: 'test',
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const register = {
  Credential: { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} },
};

export const ownDevices: Family[] = [
  {
    name: 'a user’s own devices',
    source: 'API reference: GetDevice, ListDevices, UpdateDeviceStatus, ForgetDevice',
    pool: {
      create: {
        PoolName: 'test',
        DeviceConfiguration: {
          ChallengeRequiredOnNewDevice: false,
          DeviceOnlyRememberedOnUserPrompt: true,
        },
      },
    },
    pairs: [
      signIn('alice', tokenAs('alice')),
      ['ListDevices', token('alice'), { Devices: [] }],
      ['ListDevices', { AccessToken: 'made.up.token' }, noToken],
      ['ListDevices', token('alice', { Limit: 61 }), 'value less than or equal to 60'],
      ['GetDevice', token('alice', unknown), deviceGone],
      [
        'UpdateDeviceStatus',
        token('alice', { ...unknown, DeviceRememberedStatus: 'remembered' }),
        deviceGone,
      ],
      ['ForgetDevice', token('alice', unknown), deviceGone],
      [
        'ConfirmDevice',
        ({ alice: { AccessToken, NewDeviceMetadata } }) => ({
          AccessToken,
          DeviceKey: NewDeviceMetadata.DeviceKey,
          DeviceName: 'phone',
          DeviceSecretVerifierConfig: { Salt: 'AQID', PasswordVerifier: 'BAUG' },
        }),
        { UserConfirmationNecessary: true },
      ],
      [
        'ListDevices',
        token('alice', { Limit: 1 }),
        { Devices: [{ DeviceKey: expect.any(String) }] },
        ({ Devices: [{ DeviceKey }] }) => ({ device: { DeviceKey } }),
      ],
      [
        'GetDevice',
        ({ alice, device }) => ({ AccessToken: alice.AccessToken, ...device }),
        {
          Device: {
            DeviceAttributes: [
              { Name: 'device_status', Value: 'valid' },
              { Name: 'dev:device_remembered_status', Value: 'not_remembered' },
              { Name: 'device_name', Value: 'phone' },
            ],
            DeviceCreateDate: expect.any(Number),
            DeviceLastAuthenticatedDate: expect.any(Number),
          },
        },
      ],
      [
        'UpdateDeviceStatus',
        ({ alice, device }) => ({
          AccessToken: alice.AccessToken,
          ...device,
          DeviceRememberedStatus: 'sometimes',
        }),
        "at 'deviceRememberedStatus' failed to satisfy constraint",
      ],
      [
        'UpdateDeviceStatus',
        ({ alice, device }) => ({
          AccessToken: alice.AccessToken,
          ...device,
          DeviceRememberedStatus: 'remembered',
        }),
        {},
      ],
      [
        'GetDevice',
        ({ alice, device }) => ({ AccessToken: alice.AccessToken, ...device }),
        {
          Device: {
            DeviceAttributes: expect.arrayContaining([
              { Name: 'dev:device_remembered_status', Value: 'remembered' },
            ]),
          },
        },
      ],
      ['ForgetDevice', ({ alice, device }) => ({ AccessToken: alice.AccessToken, ...device }), {}],
      ['ListDevices', token('alice'), { Devices: [] }],
    ],
  },
  {
    name: 'passkeys of a pool without them',
    source:
      'API reference: StartWebAuthnRegistration, CompleteWebAuthnRegistration, ListWebAuthnCredentials, DeleteWebAuthnCredential',
    pairs: [
      signIn('alice', tokenAs('alice')),
      ['StartWebAuthnRegistration', token('alice'), 'WebAuthnNotEnabledException: '],
      ['CompleteWebAuthnRegistration', token('alice', register), 'WebAuthnNotEnabledException: '],
      ['ListWebAuthnCredentials', token('alice'), { Credentials: [] }],
      ['ListWebAuthnCredentials', token('alice', { MaxResults: 21 }), 'less than or equal to 20'],
      [
        'DeleteWebAuthnCredential',
        token('alice', { CredentialId: 'none' }),
        'ResourceNotFoundException: ',
      ],
    ],
  },
  {
    name: 'passkeys',
    source: 'API reference: the same four, and SetUserPoolMfaConfig',
    pool: { create: passkeysOf(['PASSWORD', 'WEB_AUTHN']) },
    pairs: [
      signIn('alice', tokenAs('alice')),
      ['StartWebAuthnRegistration', token('alice'), 'WebAuthnConfigurationMissingException: '],
      [
        'SetUserPoolMfaConfig',
        {
          ...top,
          MfaConfiguration: 'OFF',
          WebAuthnConfiguration: { RelyingPartyId: 'example.test', UserVerification: 'required' },
        },
        { MfaConfiguration: 'OFF', WebAuthnConfiguration: { RelyingPartyId: 'example.test' } },
      ],
      [
        'CompleteWebAuthnRegistration',
        token('alice', register),
        'WebAuthnChallengeNotFoundException: ',
      ],
      [
        'StartWebAuthnRegistration',
        token('alice'),
        {
          CredentialCreationOptions: {
            rp: { id: 'example.test' },
            user: { name: 'alice' },
            excludeCredentials: [],
            authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          },
        },
      ],
      ['CompleteWebAuthnRegistration', token('alice', register), invalid],
    ],
  },
  {
    name: 'second factors that cannot go together',
    source: 'go-to-k/cdkd#1923 (measured at AWS in August 2026); aws-sdk-js#4186; aws-cdk#12075',
    pairs: [
      [
        'SetUserPoolMfaConfig',
        { ...top, MfaConfiguration: 'OFF', ...totp },
        `${invalid}Invalid MFA configuration given, can't turn off MFA and configure an MFA together.`,
      ],
      [
        'SetUserPoolMfaConfig',
        { ...top, MfaConfiguration: 'OFF', EmailMfaConfiguration: {} },
        `${invalid}Invalid MFA configuration given, can't turn off MFA and configure an MFA together.`,
      ],
      [
        'SetUserPoolMfaConfig',
        { ...top, MfaConfiguration: 'OPTIONAL' },
        `${invalid}Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.`,
      ],
      [
        'SetUserPoolMfaConfig',
        { ...top, MfaConfiguration: 'OPTIONAL', ...totp },
        { MfaConfiguration: 'OPTIONAL' },
      ],
      [
        'CreateUserPool',
        { PoolName: 'x', MfaConfiguration: 'ON' },
        `${invalid}SMS configuration and Auto verification for phone_number are required when MFA is required/optional`,
      ],
    ],
  },
  {
    name: 'sign-ins by a server',
    source: 'API reference: AdminInitiateAuth, AdminRespondToAuthChallenge',
    pairs: [
      [
        'AdminInitiateAuth',
        { ...top, ClientId: clientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters: {} },
        `${invalid}`,
      ],
      [
        'UpdateUserPoolClient',
        {
          ...top,
          ClientId: clientId,
          ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        },
        {},
      ],
      [
        'AdminInitiateAuth',
        {
          ...top,
          ClientId: clientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'alice', PASSWORD: 'Wrong-Horse-1!' },
        },
        'NotAuthorizedException: Incorrect username or password.',
      ],
      [
        'AdminInitiateAuth',
        {
          ...top,
          ClientId: clientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'totp', PASSWORD: goodPassword },
        },
        { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: expect.any(String) },
        ({ Session }) => ({ asked: { Session } }),
      ],
      [
        'AdminRespondToAuthChallenge',
        ({ asked }) => ({
          ...top,
          ClientId: clientId,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          ...asked,
          ChallengeResponses: { USERNAME: 'totp' },
        }),
        invalid,
      ],
      [
        'AdminRespondToAuthChallenge',
        ({ asked }) => ({
          ...top,
          ClientId: clientId,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          ...asked,
          ChallengeResponses: { USERNAME: 'alice', SOFTWARE_TOKEN_MFA_CODE: '000000' },
        }),
        'NotAuthorizedException: Invalid session for the user.',
      ],
    ],
  },
];
