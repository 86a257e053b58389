/** Domains, resource servers, identity providers, and the users that are linked to their people. */
import { expect } from 'vitest';
import { clientId, poolId } from '../support/api.ts';
import { alice, type Family, nobody, noPool, poolGone, top, userGone } from './pair.ts';

const oidc = {
  client_id: 'countersign',
  oidc_issuer: 'https://login.corp.example',
  authorize_scopes: 'openid email',
  attributes_request_method: 'GET',
};
const corp = { ...top, ProviderName: 'Corp', ProviderType: 'OIDC', ProviderDetails: oidc };
const google = { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid' };
const certificate = `arn:aws:acm:us-east-1:000000000000:certificate/${'0'.repeat(8)}`;
const own = {
  ...top,
  Domain: 'auth.example.com',
  CustomDomainConfig: { CertificateArn: certificate },
};
const orders = { ...top, Identifier: 'https://orders.example' };
const read = { ScopeName: 'read', ScopeDescription: 'Read orders' };
const write = { ScopeName: 'write', ScopeDescription: 'Write orders' };
const to = (name: string) => ({ ProviderName: 'Cognito', ProviderAttributeValue: name });
const from = (subject: string, provider = 'Corp') => ({
  ProviderName: provider,
  ProviderAttributeName: 'Cognito_Subject',
  ProviderAttributeValue: subject,
});
const invalid = 'InvalidParameterException: ';
const noOrders = 'ResourceNotFoundException: Resource server https://orders.example';
const noCorp = 'ResourceNotFoundException: Identity provider Corp';

export const federation: Family[] = [
  {
    name: 'domains',
    source:
      'API reference: CreateUserPoolDomain, UpdateUserPoolDomain, DescribeUserPoolDomain, DeleteUserPoolDomain; terraform-provider-aws#16479; mineiros-io/terraform-aws-cognito-user-pool#69; aws-samples/websocket-chat-application#56',
    pairs: [
      ['DescribeUserPoolDomain', { Domain: 'demo' }, { DomainDescription: {} }],
      ['UpdateUserPoolDomain', { ...top, Domain: 'demo' }, 'ResourceNotFoundException: '],
      ['DeleteUserPoolDomain', { ...top, Domain: 'demo' }, 'ResourceNotFoundException: '],
      ['CreateUserPoolDomain', { ...noPool, Domain: 'demo' }, poolGone],
      [
        'CreateUserPoolDomain',
        { ...top, Domain: 'de.mo' },
        `${invalid}The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens.`,
      ],
      ['CreateUserPoolDomain', { ...top, Domain: '-demo' }, "at 'domain' failed to satisfy"],
      ['CreateUserPoolDomain', { ...top, Domain: 'demo' }, { ManagedLoginVersion: 1 }],
      [
        'CreateUserPoolDomain',
        { ...top, Domain: 'demo' },
        `${invalid}Domain already associated with another user pool.`,
      ],
      ['CreateUserPoolDomain', { ...top, Domain: 'second' }, invalid],
      ['CreateUserPoolDomain', own, { CloudFrontDomain: expect.any(String) }],
      [
        'DescribeUserPoolDomain',
        { Domain: 'auth.example.com' },
        {
          DomainDescription: {
            UserPoolId: poolId,
            Domain: 'auth.example.com',
            Status: 'ACTIVE',
            CustomDomainConfig: { CertificateArn: certificate },
          },
        },
      ],
      ['DescribeUserPool', top, { UserPool: { Domain: 'demo', CustomDomain: 'auth.example.com' } }],
      ['UpdateUserPoolDomain', { ...own, ManagedLoginVersion: 2 }, { ManagedLoginVersion: 2 }],
      [
        'DeleteUserPool',
        top,
        `${invalid}User pool cannot be deleted. It has a domain configured that should be deleted first.`,
      ],
      ['DeleteUserPoolDomain', { ...top, Domain: 'auth.example.com' }, {}],
      ['DeleteUserPoolDomain', { ...top, Domain: 'demo' }, {}],
      ['DescribeUserPoolDomain', { Domain: 'demo' }, { DomainDescription: {} }],
      ['DeleteUserPool', top, {}],
    ],
  },
  {
    name: 'resource servers',
    source:
      'API reference: CreateResourceServer, UpdateResourceServer, DescribeResourceServer, ListResourceServers, DeleteResourceServer; CreateUserPoolClient, AllowedOAuthScopes; cloudformation-coverage-roadmap#173',
    pairs: [
      ['ListResourceServers', { ...top, MaxResults: 50 }, { ResourceServers: [] }],
      ['ListResourceServers', { ...top, MaxResults: 51 }, 'value less than or equal to 50'],
      ['DescribeResourceServer', orders, noOrders],
      ['UpdateResourceServer', { ...orders, Name: 'orders' }, noOrders],
      ['DeleteResourceServer', orders, noOrders],
      [
        'CreateResourceServer',
        { ...orders, Name: 'orders', Scopes: [read, write] },
        {
          ResourceServer: {
            UserPoolId: poolId,
            Identifier: 'https://orders.example',
            Name: 'orders',
            Scopes: [read, write],
          },
        },
      ],
      ['CreateResourceServer', { ...orders, Name: 'again' }, invalid],
      [
        'CreateUserPoolClient',
        {
          ...top,
          ClientName: 'x',
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['code'],
          AllowedOAuthScopes: ['https://orders.example/erase'],
          CallbackURLs: ['https://app.example'],
        },
        'ScopeDoesNotExistException: ',
      ],
      ['UpdateResourceServer', { ...orders, Name: 'renamed' }, { ResourceServer: { Scopes: [] } }],
      [
        'CreateResourceServer',
        { ...top, Identifier: 'stock', Name: 'stock' },
        { ResourceServer: { Scopes: [] } },
      ],
      [
        'ListResourceServers',
        { ...top, MaxResults: 1 },
        { ResourceServers: [{ Name: 'renamed' }], NextToken: expect.any(String) },
      ],
      ['DescribeResourceServer', orders, { ResourceServer: { Name: 'renamed' } }],
      ['DeleteResourceServer', orders, {}],
      ['ListResourceServers', { ...top, MaxResults: 1 }, { ResourceServers: [{ Name: 'stock' }] }],
    ],
  },
  {
    name: 'identity providers',
    source:
      'API reference: CreateIdentityProvider, UpdateIdentityProvider, DescribeIdentityProvider, ListIdentityProviders, GetIdentityProviderByIdentifier, DeleteIdentityProvider; cloudformation-coverage-roadmap#1287; terraform-provider-aws#4822; aws-cli#3179, #9729; lgallard/terraform-aws-cognito-user-pool#71',
    pairs: [
      ['ListIdentityProviders', top, { Providers: [] }],
      ['ListIdentityProviders', { ...top, MaxResults: 61 }, 'value less than or equal to 60'],
      ['DescribeIdentityProvider', { ...top, ProviderName: 'Corp' }, noCorp],
      ['UpdateIdentityProvider', { ...top, ProviderName: 'Corp' }, noCorp],
      ['DeleteIdentityProvider', { ...top, ProviderName: 'Corp' }, noCorp],
      [
        'GetIdentityProviderByIdentifier',
        { ...top, IdpIdentifier: 'corp.example' },
        'ResourceNotFoundException: ',
      ],
      [
        'CreateIdentityProvider',
        { ...corp, ProviderName: 'MyGoogle', ProviderType: 'Google', ProviderDetails: google },
        `${invalid}Provider MyGoogle cannot be of type Google.`,
      ],
      [
        'CreateIdentityProvider',
        { ...corp, AttributeMapping: { 'custom:zen': 'zen', email: 'email' } },
        `${invalid}AttributeMapping contains invalid mapping: [custom:zen]`,
      ],
      ['CreateIdentityProvider', { ...corp, ProviderDetails: { client_id: 'x' } }, invalid],
      ['CreateIdentityProvider', { ...corp, ProviderType: 'LDAP' }, "at 'providerType' failed"],
      [
        'CreateUserPoolClient',
        { ...top, ClientName: 'x', SupportedIdentityProviders: ['COGNITO', 'Corp'] },
        `${invalid}The provider Corp does not exist for User Pool ${poolId}.`,
      ],
      [
        'CreateIdentityProvider',
        { ...corp, AttributeMapping: { email: 'mail' }, IdpIdentifiers: ['corp.example'] },
        {
          IdentityProvider: {
            UserPoolId: poolId,
            ProviderName: 'Corp',
            ProviderType: 'OIDC',
            ProviderDetails: oidc,
            AttributeMapping: { email: 'mail', username: 'sub' },
            IdpIdentifiers: ['corp.example'],
          },
        },
      ],
      [
        'CreateIdentityProvider',
        corp,
        `DuplicateProviderException: Corp already exists in user pool ${poolId}`,
      ],
      [
        'CreateIdentityProvider',
        { ...corp, ProviderName: 'Other', IdpIdentifiers: ['corp.example'] },
        invalid,
      ],
      [
        'GetIdentityProviderByIdentifier',
        { ...top, IdpIdentifier: 'corp.example' },
        { IdentityProvider: { ProviderName: 'Corp' } },
      ],
      [
        'UpdateIdentityProvider',
        { ...top, ProviderName: 'Corp', IdpIdentifiers: [] },
        { IdentityProvider: { IdpIdentifiers: [], AttributeMapping: { email: 'mail' } } },
      ],
      [
        'CreateIdentityProvider',
        { ...corp, ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: google },
        { IdentityProvider: { AttributeMapping: { username: 'sub' } } },
      ],
      [
        'ListIdentityProviders',
        { ...top, MaxResults: 1 },
        { Providers: [{ ProviderName: 'Corp', ProviderType: 'OIDC' }], NextToken: '1' },
      ],
      [
        'UpdateUserPoolClient',
        { ...top, ClientId: clientId, SupportedIdentityProviders: ['COGNITO', 'Corp'] },
        { UserPoolClient: { SupportedIdentityProviders: ['COGNITO', 'Corp'] } },
      ],
      ['DeleteIdentityProvider', { ...top, ProviderName: 'Corp' }, {}],
      [
        'DescribeUserPoolClient',
        { ...top, ClientId: clientId },
        { UserPoolClient: { SupportedIdentityProviders: ['COGNITO'] } },
      ],
    ],
  },
  {
    name: 'linked users',
    source:
      'API reference: AdminLinkProviderForUser, AdminDisableProviderForUser; boto3#4163; aws-sdk-net#1000',
    pairs: [
      ['CreateIdentityProvider', corp, {}],
      [
        'AdminLinkProviderForUser',
        { ...top, DestinationUser: to('alice'), SourceUser: from('bob', 'Cognito') },
        `${invalid}Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser`,
      ],
      [
        'AdminLinkProviderForUser',
        { ...top, DestinationUser: to('alice'), SourceUser: from('4711', 'Nowhere') },
        invalid,
      ],
      [
        'AdminLinkProviderForUser',
        { ...top, DestinationUser: to('nobody'), SourceUser: from('4711') },
        userGone,
      ],
      [
        'AdminLinkProviderForUser',
        { ...top, DestinationUser: to('alice'), SourceUser: from('4711') },
        {},
      ],
      [
        'AdminGetUser',
        alice,
        {
          UserStatus: 'CONFIRMED',
          UserAttributes: expect.arrayContaining([
            { Name: 'identities', Value: expect.stringContaining('"userId":"4711"') },
          ]),
        },
      ],
      [
        'AdminLinkProviderForUser',
        { ...top, DestinationUser: to('bob'), SourceUser: from('4711') },
        `${invalid}Merging is not currently supported, provide a SourceUser that has not been signed up in order to link`,
      ],
      ['AdminDisableProviderForUser', { ...top, User: from('9') }, userGone],
      ['AdminDisableProviderForUser', { ...top, User: from('4711') }, {}],
      [
        'AdminLinkProviderForUser',
        { ...top, DestinationUser: to('bob'), SourceUser: from('4711') },
        {},
      ],
      ['AdminDisableProviderForUser', { ...top, User: to('nobody') }, userGone],
      ['AdminGetUser', nobody, userGone],
    ],
  },
];
