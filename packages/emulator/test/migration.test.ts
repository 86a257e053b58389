/**
 * UserMigration adds users from elsewhere.
 * Source: developer guide, "Migrate user Lambda trigger".
 */
import { beforeEach, expect, test } from 'vitest';
import type { TriggerEvent } from '../src/index.ts';
import {
  type Api,
  api,
  clientId,
  everyFlow,
  goodPassword,
  pool,
  poolId,
  signIn,
} from './support/api.ts';
import { authorizeUrl, Browser, oauthClient } from './support/oauth.ts';

let seen: TriggerEvent[];
let answer: (event: TriggerEvent) => object;
let from: Api;

const email = 'mona@example.test';
const attributes = { email, email_verified: 'true' };

const start = (hides: 'ENABLED' | 'LEGACY') =>
  api({
    lambdas: {
      migrate: (event) => {
        seen.push(structuredClone(event));
        return { ...event, response: answer(event) };
      },
    },
    seed: {
      pools: [
        pool({
          create: {
            PoolName: 'migrating',
            AliasAttributes: ['email'],
            LambdaConfig: {
              UserMigration: 'arn:aws:lambda:us-east-1:000000000000:function:migrate',
            },
          },
          clients: [
            { id: clientId, ExplicitAuthFlows: everyFlow, PreventUserExistenceErrors: hides },
          ],
        }),
      ],
    },
  });

const mona = { UserPoolId: poolId, Username: 'mona' };

beforeEach(() => {
  seen = [];
  answer = () => ({ userAttributes: attributes, finalUserStatus: 'CONFIRMED' });
  from = start('ENABLED');
});

test('a user who keeps their password signs in, and is asked for once', async () => {
  const weak = 'from-elsewhere';
  const { AuthenticationResult } = await from.send('InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'mona', PASSWORD: weak },
    ClientMetadata: { realm: 'old' },
  });
  expect(AuthenticationResult.AccessToken).toEqual(expect.any(String));
  expect(seen).toMatchObject([
    {
      triggerSource: 'UserMigration_Authentication',
      userName: 'mona',
      callerContext: { clientId },
      request: { password: weak, validationData: { realm: 'old' }, clientMetadata: {} },
    },
  ]);
  await signIn(from, 'mona', weak);
  expect(seen).toHaveLength(1);
  expect(await from.send('AdminGetUser', mona)).toMatchObject({
    UserStatus: 'CONFIRMED',
    UserAttributes: expect.arrayContaining([{ Name: 'email', Value: email }]),
  });
});

test.each([
  ['no status', {}],
  ['RESET_REQUIRED', { finalUserStatus: 'RESET_REQUIRED' }],
])('a user with %s has to reset the password', async (_, status) => {
  answer = () => ({ userAttributes: attributes, ...status });
  await expect(signIn(from, 'mona')).rejects.toMatchObject({
    name: 'PasswordResetRequiredException',
  });
  const forgotten = { ClientId: clientId, Username: 'mona' };
  await from.send('ForgotPassword', forgotten);
  expect(seen).toHaveLength(1);
  await from.send('ConfirmForgotPassword', {
    ...forgotten,
    Password: goodPassword,
    ConfirmationCode: from.code(email),
  });
  expect((await signIn(from, 'mona')).AuthenticationResult).toBeDefined();
});

test('a forgotten password brings the user, and the code', async () => {
  await from.send('ForgotPassword', {
    ClientId: clientId,
    Username: 'mona',
    ClientMetadata: { realm: 'old' },
  });
  expect(seen).toMatchObject([
    {
      triggerSource: 'UserMigration_ForgotPassword',
      request: { validationData: {}, clientMetadata: { realm: 'old' } },
    },
  ]);
  expect(seen[0]?.request).not.toHaveProperty('password');
  expect(from.code(email)).toMatch(/^\d{6}$/);
  expect(await from.send('AdminGetUser', mona)).toMatchObject({ UserStatus: 'RESET_REQUIRED' });
});

test('only flows that carry the password migrate a user', async () => {
  for (const [AuthFlow, more] of [
    ['USER_SRP_AUTH', { SRP_A: 'abc1' }],
    ['USER_AUTH', {}],
  ] as const)
    await from.send('InitiateAuth', {
      ClientId: clientId,
      AuthFlow,
      AuthParameters: { USERNAME: 'mona', ...more },
    });
  expect(seen).toEqual([]);
});

test.each<[string, () => object, object]>([
  [
    'that throws',
    () => {
      throw new Error('Bad password');
    },
    {
      name: 'UserLambdaValidationException',
      message: 'UserMigration failed with error Bad password.',
    },
  ],
  [
    'without attributes',
    () => ({ finalUserStatus: 'CONFIRMED' }),
    {
      name: 'UserNotFoundException',
      message: `Exception migrating user in app client ${clientId}`,
    },
  ],
  [
    'with an attribute that the pool has not',
    () => ({ userAttributes: { 'custom:none': 'x' } }),
    { name: 'InvalidParameterException' },
  ],
])('a trigger %s adds nobody', async (_, given, error) => {
  answer = given;
  await expect(signIn(from, 'mona')).rejects.toMatchObject(error);
  await expect(from.send('AdminGetUser', mona)).rejects.toMatchObject({
    name: 'UserNotFoundException',
  });
});

test('an email address that another user has is refused, or taken over by force', async () => {
  await from.send('AdminCreateUser', {
    UserPoolId: poolId,
    Username: 'first',
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    MessageAction: 'SUPPRESS',
  });
  await expect(signIn(from, 'mona')).rejects.toMatchObject({ name: 'AliasExistsException' });
  answer = () => ({
    userAttributes: attributes,
    finalUserStatus: 'CONFIRMED',
    forceAliasCreation: true,
  });
  expect((await signIn(from, 'mona')).AuthenticationResult).toBeDefined();
});

test('a legacy client does not say that the user was unknown before', async () => {
  from = start('LEGACY');
  expect((await signIn(from, 'mona')).AuthenticationResult).toBeDefined();
});

test('the sign-in page of the pool asks for a user too', async () => {
  await from.send('CreateUserPoolDomain', { UserPoolId: poolId, Domain: 'demo' });
  const { id: ClientId, ...client } = oauthClient;
  await from.send('UpdateUserPoolClient', { UserPoolId: poolId, ClientId, ...client });
  const browser = new Browser(from);
  const page = await browser.open(authorizeUrl());
  const { url } = await browser.submit(page, { username: 'mona', password: goodPassword });
  expect(url.searchParams.get('code')).toBeTruthy();
  expect(seen).toMatchObject([
    { triggerSource: 'UserMigration_Authentication', request: { password: goodPassword } },
  ]);
});
