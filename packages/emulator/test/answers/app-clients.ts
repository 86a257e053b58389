/** How app clients are made, described and changed. */
import { expect } from 'vitest';
import { clientId, poolId } from '../support/api.ts';
import { type Family, noPool, poolGone, secretClient, top } from './pair.ts';

const clientGone = 'ResourceNotFoundException: User pool client none does not exist.';
const made = { ...top, ClientName: 'app' };

export const appClients: Family[] = [
  {
    name: 'app clients',
    source:
      'API reference: CreateUserPoolClient, DescribeUserPoolClient, UpdateUserPoolClient, ListUserPoolClients, DeleteUserPoolClient',
    pairs: [
      [
        'DescribeUserPoolClient',
        { ...top, ClientId: clientId },
        {
          UserPoolClient: {
            ClientId: clientId,
            UserPoolId: poolId,
            ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            RefreshTokenValidity: 30,
            EnableTokenRevocation: true,
            AuthSessionValidity: 3,
          },
        },
      ],
      [
        'DescribeUserPoolClient',
        { ...top, ClientId: secretClient },
        { UserPoolClient: { ClientSecret: 'the_secret_of_a_test_client' } },
      ],
      ['DescribeUserPoolClient', { ...top, ClientId: 'none' }, clientGone],
      ['DescribeUserPoolClient', { ...noPool, ClientId: clientId }, poolGone],
      [
        'ListUserPoolClients',
        top,
        { UserPoolClients: [{ ClientId: clientId }, { ClientId: secretClient }] },
      ],
      ['ListUserPoolClients', noPool, poolGone],
      [
        'ListUserPoolClients',
        { ...top, MaxResults: 1 },
        { UserPoolClients: [{ ClientId: clientId }], NextToken: expect.any(String) },
        ({ NextToken }) => ({ next: NextToken }),
      ],
      [
        'ListUserPoolClients',
        ({ next }) => ({ ...top, MaxResults: 1, NextToken: next }),
        { UserPoolClients: [{ ClientId: secretClient }] },
      ],
      [
        'CreateUserPoolClient',
        { ...made, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] },
        'InvalidParameterException: ',
      ],
      [
        'CreateUserPoolClient',
        { ...made, AccessTokenValidity: 4, TokenValidityUnits: { AccessToken: 'minutes' } },
        'InvalidParameterException: Invalid range for token validity.',
      ],
      [
        'CreateUserPoolClient',
        { ...made, IdTokenValidity: 25 },
        'InvalidParameterException: Invalid range for token validity.',
      ],
      [
        'CreateUserPoolClient',
        { ...made, RefreshTokenValidity: 3651 },
        'InvalidParameterException: Invalid range for token validity.',
      ],
      [
        'CreateUserPoolClient',
        { ...made, AuthSessionValidity: 2 },
        "Value '2' at 'authSessionValidity' failed to satisfy constraint: Member must have value greater than or equal to 3",
      ],
      [
        'CreateUserPoolClient',
        {
          ...made,
          CallbackURLs: ['https://a.example.test/'],
          DefaultRedirectURI: 'https://b.example.test/',
        },
        'InvalidParameterException: DefaultRedirectURI must be in the CallbackURLs list.',
      ],
      ['CreateUserPoolClient', { ...noPool, ClientName: 'app' }, poolGone],
      [
        'CreateUserPoolClient',
        {
          ...made,
          GenerateSecret: true,
          AccessTokenValidity: 60,
          TokenValidityUnits: { AccessToken: 'minutes' },
        },
        {
          UserPoolClient: {
            ClientName: 'app',
            ClientId: expect.stringMatching(/^[a-z\d]{26}$/),
            ClientSecret: expect.any(String),
            AccessTokenValidity: 60,
            TokenValidityUnits: { AccessToken: 'minutes' },
          },
        },
        ({ UserPoolClient }) => ({ app: { ...top, ClientId: UserPoolClient.ClientId } }),
      ],
      [
        'UpdateUserPoolClient',
        ({ app }) => ({ ...app, ClientName: 'renamed', AuthSessionValidity: 15 }),
        { UserPoolClient: { ClientName: 'renamed', AuthSessionValidity: 15 } },
      ],
      [
        'UpdateUserPoolClient',
        ({ app }) => ({ ...app, ClientName: 'again' }),
        { UserPoolClient: { ClientName: 'again', AuthSessionValidity: 3 } },
      ],
      ['UpdateUserPoolClient', { ...top, ClientId: 'none' }, clientGone],
      ['DeleteUserPoolClient', ({ app }) => app, {}],
      ['DeleteUserPoolClient', ({ app }) => app, 'ResourceNotFoundException: User pool client '],
      ['DeleteUserPoolClient', { ...top, ClientId: 'none' }, clientGone],
    ],
  },
];
