import { beforeEach, expect, test } from 'vitest';
import type { TriggerEvent } from '../src/index.ts';
import {
  api,
  type Body,
  clientId,
  goodPassword,
  passwordless,
  pool,
  poolId,
  user,
} from './support/api.ts';

const names = [
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
];

let seen: TriggerEvent[] = [];

/** Asks one question, accepts any answer, and confirms the user `fast` at sign-up. */
const handler = (event: TriggerEvent): TriggerEvent => {
  seen.push(structuredClone(event));
  const { request, response, triggerSource, userName } = event;
  if (triggerSource.startsWith('Define')) {
    if (request.session.length > 0) response.issueTokens = true;
    else response.challengeName = 'CUSTOM_CHALLENGE';
  }
  if (triggerSource.startsWith('Verify')) response.answerCorrect = true;
  if (triggerSource === 'PreSignUp_SignUp') response.autoConfirmUser = userName === 'fast';
  return event;
};

const from = api({
  lambdas: Object.fromEntries(names.map((name) => [`fn-${name}`, handler])),
  seed: {
    pools: [
      pool({
        create: {
          PoolName: 'triggers',
          AutoVerifiedAttributes: ['email'],
          ...passwordless,
          LambdaConfig: Object.fromEntries(
            names.map((name) => [
              name,
              `arn:aws:lambda:us-east-1:000000000000:function:fn-${name}`,
            ]),
          ),
        },
        users: [user('dana'), user('newcomer', { status: 'UNCONFIRMED' })],
      }),
    ],
  },
});

const email = 'newcomer@example.test';
const ClientId = clientId;
const UserPoolId = poolId;
const Username = 'dana';

/** Calls that prepare the operation; their events do not count. */
const before = async <T>(work: Promise<T>): Promise<T> => {
  const result = await work;
  seen = [];
  return result;
};

const signedIn = async (): Promise<Body> => {
  const parameters = { USERNAME: 'dana', PASSWORD: goodPassword };
  const { AuthenticationResult } = await from.send('InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: parameters,
  });
  return AuthenticationResult;
};

const newcomer = () =>
  from.send('SignUp', {
    ClientId,
    Username: 'slow',
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: email }],
  });

const signUp = (name: string) => async () => ({
  ClientId,
  Username: name,
  Password: goodPassword,
  UserAttributes: [{ Name: 'email', Value: email }],
});

const flow = (AuthFlow: string, AuthParameters: Record<string, string>) => async () => ({
  ClientId,
  UserPoolId,
  AuthFlow,
  AuthParameters,
});

const customAnswer = async () => {
  const asked = await before(
    from.send('InitiateAuth', {
      ClientId,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: 'dana' },
    }),
  );
  return {
    ClientId,
    UserPoolId,
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session: asked.Session,
    ChallengeResponses: { USERNAME: 'dana', ANSWER: 'any' },
  };
};

const choiceOfCode = async () => {
  const { Session } = await before(
    from.send('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'dana' },
    }),
  );
  return {
    ClientId,
    UserPoolId,
    ChallengeName: 'SELECT_CHALLENGE',
    Session,
    ChallengeResponses: { USERNAME: 'dana', ANSWER: 'EMAIL_OTP' },
  };
};

const password = { USERNAME: 'dana', PASSWORD: goodPassword };

const atStart = {
  PreAuthentication_Authentication: 'as validationData',
  PostAuthentication_Authentication: 'not',
  TokenGeneration_Authentication: 'not',
};
const afterAnswer = {
  VerifyAuthChallengeResponse_Authentication: 'told',
  DefineAuthChallenge_Authentication: 'told',
  PostAuthentication_Authentication: 'told',
  TokenGeneration_Authentication: 'told',
};

/**
 * Source: API reference, ClientMetadata of each operation; developer guide, "Connecting API
 * operations to Lambda triggers", and the page of each trigger.
 */
const table: [
  string,
  operation: string,
  input: () => Promise<object>,
  triggers: Record<string, string>,
][] = [
  ['SignUp', 'SignUp', signUp('slow'), { PreSignUp_SignUp: 'told', CustomMessage_SignUp: 'told' }],
  [
    'SignUp that is confirmed at once',
    'SignUp',
    signUp('fast'),
    { PreSignUp_SignUp: 'told', PostConfirmation_ConfirmSignUp: 'told' },
  ],
  [
    'ConfirmSignUp',
    'ConfirmSignUp',
    async () => {
      await before(newcomer());
      return { ClientId, Username: 'slow', ConfirmationCode: from.code(email) };
    },
    { PostConfirmation_ConfirmSignUp: 'told' },
  ],
  [
    'ResendConfirmationCode',
    'ResendConfirmationCode',
    async () => ({ ClientId, Username: 'newcomer' }),
    { CustomMessage_ResendCode: 'told' },
  ],
  [
    'ForgotPassword',
    'ForgotPassword',
    async () => ({ ClientId, Username }),
    { CustomMessage_ForgotPassword: 'told' },
  ],
  [
    'ConfirmForgotPassword',
    'ConfirmForgotPassword',
    async () => {
      await before(from.send('ForgotPassword', { ClientId, Username }));
      const ConfirmationCode = from.code('dana@example.test');
      return { ClientId, Username, ConfirmationCode, Password: 'Other-Horse-1!' };
    },
    { PostConfirmation_ConfirmForgotPassword: 'told' },
  ],
  [
    'UpdateUserAttributes',
    'UpdateUserAttributes',
    async () => ({
      AccessToken: (await before(signedIn())).AccessToken,
      UserAttributes: [{ Name: 'email', Value: 'new@example.test' }],
    }),
    { CustomMessage_UpdateUserAttribute: 'told' },
  ],
  [
    'GetUserAttributeVerificationCode',
    'GetUserAttributeVerificationCode',
    async () => ({
      AccessToken: (await before(signedIn())).AccessToken,
      AttributeName: 'email',
    }),
    { CustomMessage_VerifyUserAttribute: 'told' },
  ],
  [
    'AdminCreateUser',
    'AdminCreateUser',
    async () => ({
      UserPoolId,
      Username: 'made',
      TemporaryPassword: goodPassword,
      UserAttributes: [{ Name: 'email', Value: 'made@example.test' }],
      DesiredDeliveryMediums: ['EMAIL'],
    }),
    { PreSignUp_AdminCreateUser: 'told', CustomMessage_AdminCreateUser: 'not' },
  ],
  [
    'AdminConfirmSignUp',
    'AdminConfirmSignUp',
    async () => ({ UserPoolId, Username: 'newcomer' }),
    { PostConfirmation_ConfirmSignUp: 'told' },
  ],
  [
    'AdminResetUserPassword',
    'AdminResetUserPassword',
    async () => ({ UserPoolId, Username }),
    { CustomMessage_ForgotPassword: 'told' },
  ],
  [
    'AdminUpdateUserAttributes',
    'AdminUpdateUserAttributes',
    async () => ({
      UserPoolId,
      Username,
      UserAttributes: [{ Name: 'email', Value: 'new@example.test' }],
    }),
    { CustomMessage_UpdateUserAttribute: 'told' },
  ],
  ['InitiateAuth', 'InitiateAuth', flow('USER_PASSWORD_AUTH', password), atStart],
  ['AdminInitiateAuth', 'AdminInitiateAuth', flow('ADMIN_USER_PASSWORD_AUTH', password), atStart],
  [
    'InitiateAuth with CUSTOM_AUTH',
    'InitiateAuth',
    flow('CUSTOM_AUTH', { USERNAME: 'dana' }),
    {
      PreAuthentication_Authentication: 'as validationData',
      DefineAuthChallenge_Authentication: 'not',
      CreateAuthChallenge_Authentication: 'not',
    },
  ],
  [
    'InitiateAuth that sends a code',
    'InitiateAuth',
    flow('USER_AUTH', { USERNAME: 'dana', PREFERRED_CHALLENGE: 'EMAIL_OTP' }),
    {
      PreAuthentication_Authentication: 'as validationData',
      CustomMessage_Authentication: 'not',
    },
  ],
  [
    'InitiateAuth with REFRESH_TOKEN_AUTH',
    'InitiateAuth',
    async () => ({
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: (await before(signedIn())).RefreshToken },
    }),
    { TokenGeneration_RefreshTokens: 'not' },
  ],
  [
    'GetTokensFromRefreshToken',
    'GetTokensFromRefreshToken',
    async () => ({ ClientId, RefreshToken: (await before(signedIn())).RefreshToken }),
    { TokenGeneration_RefreshTokens: 'told' },
  ],
  ['RespondToAuthChallenge', 'RespondToAuthChallenge', customAnswer, afterAnswer],
  ['AdminRespondToAuthChallenge', 'AdminRespondToAuthChallenge', customAnswer, afterAnswer],
  [
    'RespondToAuthChallenge that sends a code',
    'RespondToAuthChallenge',
    choiceOfCode,
    { CustomMessage_Authentication: 'not' },
  ],
  [
    'AdminRespondToAuthChallenge that sends a code',
    'AdminRespondToAuthChallenge',
    choiceOfCode,
    { CustomMessage_Authentication: 'told' },
  ],
];

const ClientMetadata = { tenant: 'blue' };

const telling = ({ request }: TriggerEvent): string => {
  if (request.clientMetadata?.tenant === 'blue') return 'told';
  return request.validationData?.tenant === 'blue' ? 'as validationData' : 'not';
};

beforeEach(async () => {
  await from.emulator.reset();
  seen = [];
});

test.each(table)(
  '%s calls the triggers that the reference names, and only those receive its ClientMetadata',
  async (_, operation, input, triggers) => {
    const given = await input();
    seen = [];
    await from.send(operation, { ...given, ClientMetadata });
    expect(Object.fromEntries(seen.map((event) => [event.triggerSource, telling(event)]))).toEqual(
      triggers,
    );
  },
);

test('a confirmed user stays confirmed and a new password stays set when PostConfirmation fails', async () => {
  const refusing = api({
    lambdas: {
      'fn-refuses': () => {
        throw new Error('no');
      },
    },
    seed: {
      pools: [
        pool({
          create: {
            PoolName: 'refusing',
            LambdaConfig: {
              PostConfirmation: 'arn:aws:lambda:us-east-1:000000000000:function:fn-refuses',
            },
          },
          users: [user('newcomer', { status: 'UNCONFIRMED' })],
        }),
      ],
    },
  });
  await expect(
    refusing.send('AdminConfirmSignUp', { UserPoolId, Username: 'newcomer' }),
  ).rejects.toMatchObject({ name: 'UserLambdaValidationException' });
  expect(await refusing.send('AdminGetUser', { UserPoolId, Username: 'newcomer' })).toMatchObject({
    UserStatus: 'CONFIRMED',
  });
});
