import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../src/index.ts';
import { failures } from '../src/providers/failures.ts';
import { type Api, api, clientId, poolId, user } from './support/api.ts';
import {
  authorizeUrl,
  Browser,
  callback,
  formsOf,
  oauthClient,
  oauthPool,
  origin,
  trade,
} from './support/oauth.ts';

const google = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: { client_id: 'id', client_secret: 'secret', authorize_scopes: 'openid email' },
  AttributeMapping: { email: 'email', name: 'name' },
  people: [
    { subject: '42', claims: { email: 'ana@example.test', name: 'Ana' } },
    { subject: '43', claims: { name: 'Bo' } },
  ],
};

const saml = {
  ProviderName: 'Corp',
  ProviderType: 'SAML',
  ProviderDetails: { MetadataURL: 'https://idp.example.test/metadata' },
  AttributeMapping: { email: 'http://schemas.example.test/email' },
  IdpIdentifiers: ['corp.example'],
  people: [
    { subject: 'cleo', claims: { 'http://schemas.example.test/email': 'cleo@corp.example' } },
  ],
};

function federated(given: Record<string, unknown> = {}, options: EmulatorOptions = {}): Api {
  const { create, ...rest } = { create: {}, ...given };
  const client = { ...oauthClient, SupportedIdentityProviders: ['COGNITO', 'Google', 'Corp'] };
  const seeded = oauthPool({ clients: [client], providers: [google, saml], ...rest });
  return api({
    seed: { pools: [{ ...seeded, create: { ...seeded.create, ...(create as object) } }] },
    ...options,
  });
}

/** Presses a button of the made-up provider's page. */
async function press(
  browser: Browser,
  label: string,
  parameters: Record<string, string> = { identity_provider: 'Google' },
): Promise<URL> {
  const { url, response } = await browser.open(authorizeUrl(parameters));
  expect(url.pathname).toBe('/_emulator/provider');
  return (await browser.press({ url, response }, label)).url;
}

const tokensAt = async (from: Api, back: URL) =>
  (await trade(from, back.searchParams.get('code') ?? '')).json();

const errorOf = ({ searchParams }: URL) => ({
  error: searchParams.get('error'),
  description: searchParams.get('error_description'),
});

test('a person from an OIDC provider becomes a user of the pool', async () => {
  const from = federated();
  const { id_token } = await tokensAt(from, await press(new Browser(from), 'Ana'));
  const claims = decodeJwt(id_token);
  expect(claims).toMatchObject({
    'cognito:username': 'Google_42',
    'cognito:groups': [`${poolId}_Google`],
    email: 'ana@example.test',
    email_verified: false,
    identities: [
      {
        userId: '42',
        providerName: 'Google',
        providerType: 'Google',
        issuer: null,
        primary: 'true',
        dateCreated: expect.stringMatching(/^\d+$/),
      },
    ],
  });
  const described = await from.send('AdminGetUser', { UserPoolId: poolId, Username: 'Google_42' });
  expect(described.UserStatus).toBe('EXTERNAL_PROVIDER');
  const identities = described.UserAttributes.find(
    ({ Name }: { Name: string }) => Name === 'identities',
  );
  expect(JSON.parse(identities.Value)).toEqual([
    expect.objectContaining({ userId: '42', primary: true }),
  ]);

  const again = await tokensAt(from, await press(new Browser(from), 'Ana'));
  expect(decodeJwt(again.id_token).sub).toBe(claims.sub);
});

test('an identifier leads to the SAML provider that has it, which answers by a form', async () => {
  const from = federated();
  const back = await press(new Browser(from), 'cleo', { idp_identifier: 'corp.example' });
  expect(back.searchParams.get('state')).toBe('the-state');
  expect(decodeJwt((await tokensAt(from, back)).id_token)).toMatchObject({
    'cognito:username': 'Corp_cleo',
    email: 'cleo@corp.example',
    identities: [{ providerType: 'SAML', issuer: 'https://idp.example.test/metadata' }],
  });
});

test('a pool that ignores case writes the username in lower case', async () => {
  const from = federated({ create: { UsernameConfiguration: { CaseSensitive: false } } });
  const { id_token } = await tokensAt(from, await press(new Browser(from), 'Ana'));
  expect(decodeJwt(id_token)['cognito:username']).toBe('google_42');
});

test('a client with one provider is led there without a page in between', async () => {
  const from = federated({
    clients: [{ ...oauthClient, SupportedIdentityProviders: ['Google'] }],
  });
  expect((await press(new Browser(from), 'Ana', {})).searchParams.has('code')).toBe(true);
});

test('the sign-in page offers the client’s providers', async () => {
  const from = federated();
  const { response } = await new Browser(from).open(authorizeUrl());
  const page = await response.text();
  for (const name of ['Google', 'Corp']) expect(page).toContain(`Continue with ${name}<`);
});

test('people of two providers are two users, also if they have the same name there', async () => {
  const double = { ...saml, people: [{ subject: '42', claims: {} }] };
  const from = federated({ providers: [google, double] });
  const usernames = [];
  for (const [identity_provider, label] of [
    ['Google', 'Ana'],
    ['Corp', '42'],
  ] as const) {
    const back = await press(new Browser(from), label, { identity_provider });
    usernames.push(decodeJwt((await tokensAt(from, back)).access_token)['username']);
  }
  expect(usernames).toEqual(['Google_42', 'Corp_42']);
});

test('a linked person signs in as the user they are linked to', async () => {
  const from = federated({
    users: [user('dana', { linked: [{ provider: 'Google', subject: '42' }] })],
  });
  const { id_token } = await tokensAt(from, await press(new Browser(from), 'Ana'));
  expect(decodeJwt(id_token)).toMatchObject({
    'cognito:username': 'dana',
    email: 'ana@example.test',
    identities: [{ userId: '42', primary: 'false' }],
  });
  await from.send('AdminDisableProviderForUser', {
    UserPoolId: poolId,
    User: {
      ProviderName: 'Google',
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: '42',
    },
  });
  const unlinked = await tokensAt(from, await press(new Browser(from), 'Ana'));
  expect(decodeJwt(unlinked.id_token)['cognito:username']).toBe('Google_42');
});

test('a link can name another claim than the subject', async () => {
  const from = federated();
  await from.send('AdminLinkProviderForUser', {
    UserPoolId: poolId,
    DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'dana' },
    SourceUser: {
      ProviderName: 'Google',
      ProviderAttributeName: 'email',
      ProviderAttributeValue: 'ana@example.test',
    },
  });
  const { id_token } = await tokensAt(from, await press(new Browser(from), 'Ana'));
  expect(decodeJwt(id_token)['cognito:username']).toBe('dana');
});

describe('triggers', () => {
  const create = {
    LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:000000000000:function:f' },
  };

  test('PreSignUp_ExternalProvider is called once and can refuse in its own words', async () => {
    const events: string[] = [];
    const from = federated(
      { create },
      {
        lambdas: {
          f(event) {
            if (event.triggerSource !== 'PreSignUp_ExternalProvider') return event;
            events.push(`${event.triggerSource} ${event.userName}`);
            throw new Error('Ask for an invitation');
          },
        },
      },
    );
    const back = await press(new Browser(from), 'Ana');
    expect(errorOf(back)).toEqual({
      error: 'invalid_request',
      description: 'PreSignUp failed with error Ask for an invitation.',
    });
    expect(back.searchParams.get('state')).toBe('the-state');
    expect(events).toEqual(['PreSignUp_ExternalProvider Google_42']);
  });

  test('a trigger that links the person ends this attempt, and the next one succeeds', async () => {
    const from: Api = federated(
      { create },
      {
        lambdas: {
          async f(event) {
            if (event.triggerSource !== 'PreSignUp_ExternalProvider') return event;
            await from.send('AdminLinkProviderForUser', {
              UserPoolId: poolId,
              DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'dana' },
              SourceUser: {
                ProviderName: 'Google',
                ProviderAttributeName: 'Cognito_Subject',
                ProviderAttributeValue: event.userName.split('_')[1],
              },
            });
            return event;
          },
        },
      },
    );
    const browser = new Browser(from);
    expect(errorOf(await press(browser, 'Ana'))).toEqual({
      error: 'invalid_request',
      description: 'Already found an entry for username Google_42',
    });
    const { id_token } = await tokensAt(from, await press(browser, 'Ana'));
    expect(decodeJwt(id_token)['cognito:username']).toBe('dana');
  });
});

describe('refusals', () => {
  test('a required attribute that the provider does not have', async () => {
    const Schema = [{ Name: 'email', Required: true }];
    const from = federated({ create: { Schema } });
    expect(errorOf(await press(new Browser(from), 'Bo'))).toEqual({
      error: 'invalid_request',
      description: 'attributes required: [email]',
    });
  });

  test('a mapped attribute that cannot change', async () => {
    const from = federated({ create: { Schema: [{ Name: 'name', Mutable: false }] } });
    await press(new Browser(from), 'Ana');
    expect(errorOf(await press(new Browser(from), 'Ana'))).toEqual({
      error: 'invalid_request',
      description: 'user.name: Attribute cannot be updated.',
    });
  });

  test('a disabled user', async () => {
    const from = federated();
    await press(new Browser(from), 'Ana');
    await from.send('AdminDisableUser', { UserPoolId: poolId, Username: 'Google_42' });
    expect(errorOf(await press(new Browser(from), 'Ana')).description).toBe('User is disabled.');
  });

  test.each([...failures])(
    'the switch %s reaches the app',
    async (name, { error, label, only }) => {
      const from = federated();
      const parameters = { identity_provider: only === 'SAML' ? 'Corp' : 'Google' };
      const back = await press(new Browser(from), label, parameters);
      expect(back.origin + back.pathname).toBe(callback);
      expect(back.searchParams.get('error'), name).toBe(error);
      expect(back.searchParams.get('state')).toBe('the-state');
    },
  );

  test('a visit ends in the browser that began it, and once', async () => {
    const from = federated();
    const browser = new Browser(from);
    const page = await browser.open(authorizeUrl({ identity_provider: 'Google' }));
    const [form] = formsOf(await page.response.text());
    const [choice] = form?.choices ?? [];
    const fields = [...(form?.fields ?? []), ['code', choice?.value ?? '']];
    const end = `${origin}/oauth2/idpresponse?${new URLSearchParams(fields)}`;
    expect((await new Browser(from).open(end)).url.pathname).toBe('/error');
    expect((await browser.open(end)).url.searchParams.has('code')).toBe(true);
    expect((await browser.open(end)).url.pathname).toBe('/error');
  });

  test('a federated user has no password and no alias', async () => {
    const from = federated({ create: { UsernameAttributes: ['email'] }, users: [] });
    await press(new Browser(from), 'Ana');
    const signIn = (USERNAME: string) =>
      from.send('InitiateAuth', {
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: 'Correct-Horse-1!' },
      });
    for (const name of ['Google_42', 'ana@example.test'])
      await expect(signIn(name)).rejects.toThrow('Incorrect username or password.');
    await from.send('AdminCreateUser', { UserPoolId: poolId, Username: 'ana@example.test' });
  });
});

describe('the operations', () => {
  const { people: _, ...input } = saml;

  test('describe, list and find a provider as it was created, until it is deleted', async () => {
    const from = federated({ providers: [google], clients: [oauthClient] });
    const UserPoolId = poolId;
    const { IdentityProvider } = await from.send('CreateIdentityProvider', {
      UserPoolId,
      ...input,
    });
    expect(IdentityProvider).toMatchObject({ UserPoolId, ...input });
    const ProviderName = 'Corp';
    expect(await from.send('DescribeIdentityProvider', { UserPoolId, ProviderName })).toEqual({
      IdentityProvider,
    });
    expect(
      await from.send('GetIdentityProviderByIdentifier', {
        UserPoolId,
        IdpIdentifier: 'corp.example',
      }),
    ).toEqual({ IdentityProvider });
    const { Providers } = await from.send('ListIdentityProviders', { UserPoolId });
    expect(Providers.map((one: { ProviderName: string }) => one.ProviderName)).toEqual([
      'Google',
      'Corp',
    ]);
    const updated = await from.send('UpdateIdentityProvider', {
      UserPoolId,
      ProviderName,
      AttributeMapping: { name: 'displayName' },
    });
    expect(updated.IdentityProvider).toMatchObject({
      AttributeMapping: { name: 'displayName' },
      IdpIdentifiers: ['corp.example'],
    });
    await from.send('DeleteIdentityProvider', { UserPoolId, ProviderName });
    await expect(
      from.send('DescribeIdentityProvider', { UserPoolId, ProviderName }),
    ).rejects.toThrow('Identity provider Corp does not exist.');
  });

  test('a deleted provider is no longer that of clients, and others are described as before', async () => {
    const { id: _, SupportedIdentityProviders: __, ...client } = oauthClient;
    const from = federated();
    const made = await from.send('CreateUserPoolClient', { UserPoolId: poolId, ...client });
    const other = { UserPoolId: poolId, ClientId: made.UserPoolClient.ClientId };
    const before = await from.send('DescribeUserPoolClient', other);
    await from.send('DeleteIdentityProvider', { UserPoolId: poolId, ProviderName: 'Corp' });
    expect(await from.send('DescribeUserPoolClient', other)).toEqual(before);
    const { UserPoolClient } = await from.send('DescribeUserPoolClient', {
      UserPoolId: poolId,
      ClientId: clientId,
    });
    expect(UserPoolClient.SupportedIdentityProviders).toEqual(['COGNITO', 'Google']);
  });

  test.each<[string, object, string]>([
    ['a name that is taken', { ...input }, 'DuplicateProviderException'],
    ['a reserved name', { ...input, ProviderName: 'Google' }, 'DuplicateProviderException'],
    [
      'a social provider under another name',
      { ...google, people: undefined, ProviderName: 'Gugel' },
      'InvalidParameterException',
    ],
    [
      'details that lack something',
      { ...input, ProviderName: 'Other', IdpIdentifiers: [], ProviderDetails: {} },
      'InvalidParameterException',
    ],
    [
      'an attribute that the pool lacks',
      { ...input, ProviderName: 'Other', IdpIdentifiers: [], AttributeMapping: { palm: 'x' } },
      'InvalidParameterException',
    ],
    [
      'an identifier that is taken',
      { ...input, ProviderName: 'Other' },
      'InvalidParameterException',
    ],
  ])('refuse %s', async (_what, given, name) => {
    const from = federated();
    await expect(
      from.send('CreateIdentityProvider', { UserPoolId: poolId, ...given }),
    ).rejects.toMatchObject({ name });
  });

  test.each<[string, object, string]>([
    ['a link that is there', {}, 'SourceUser is already linked to DestinationUser'],
    [
      'a person who is somebody else’s',
      { to: 'eli' },
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    ],
    ['a provider that is not there', { provider: 'Nope' }, 'does not exist in the user pool'],
    ['a user who is not there', { to: 'nobody', subject: '9' }, 'User does not exist.'],
  ])('refuse %s', async (_what, given, message) => {
    const from = federated({
      users: [user('dana', { linked: [{ provider: 'Google', subject: '42' }] }), user('eli')],
    });
    const { to, provider, subject } = { to: 'dana', provider: 'Google', subject: '42', ...given };
    await expect(
      from.send('AdminLinkProviderForUser', {
        UserPoolId: poolId,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: to },
        SourceUser: {
          ProviderName: provider,
          ProviderAttributeName: 'Cognito_Subject',
          ProviderAttributeValue: subject,
        },
      }),
    ).rejects.toThrow(message);
  });
});
