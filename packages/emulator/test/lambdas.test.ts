import { createSrpSession } from 'cognito-srp-helper';
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TriggerEvent, TriggerHandler } from '../src/index.ts';
import {
  api,
  clientId,
  goodPassword,
  initiate,
  pool,
  poolId,
  respond,
  signIn,
  user,
} from './support/api.ts';
import { claim, srpAnswer } from './support/srp.ts';

const seen: TriggerEvent[] = [];
let behaviour: Record<string, (event: TriggerEvent) => unknown> = {};

const arn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
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

const handler =
  (name: string): TriggerHandler =>
  async (event) => {
    seen.push(structuredClone(event));
    const changed = await behaviour[name]?.(event);
    return (changed === undefined ? event : changed) as TriggerEvent;
  };

const from = api({
  lambdas: Object.fromEntries(names.map((name) => [`fn-${name}`, handler(name)])),
  seed: {
    pools: [
      pool({
        create: {
          PoolName: 'triggers',
          AutoVerifiedAttributes: ['email'],
          LambdaConfig: Object.fromEntries(names.map((name) => [name, arn(`fn-${name}`)])),
        },
        users: [user('cust')],
      }),
    ],
  },
});

/**
 * Triggers that ask for a sum, with three attempts at most, and for SRP first if the client starts
 * with it.
 */
const sums: typeof behaviour = {
  DefineAuthChallenge({ request, response }) {
    const rounds = request.session;
    const last = rounds.at(-1);
    if (last?.challengeName === 'SRP_A') response.challengeName = 'PASSWORD_VERIFIER';
    else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult)
      response.issueTokens = true;
    else if (
      rounds.filter(
        (round: { challengeName: string }) => round.challengeName === 'CUSTOM_CHALLENGE',
      ).length >= 3
    )
      response.failAuthentication = true;
    else response.challengeName = 'CUSTOM_CHALLENGE';
  },
  CreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { question: '6 × 7?', USERNAME: 'not this' };
    response.privateChallengeParameters = { answer: '42' };
    response.challengeMetadata = 'SUM';
  },
  VerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.answer;
  },
};

beforeEach(async () => {
  behaviour = {};
  await from.emulator.reset();
  seen.length = 0;
  behaviour = { ...sums };
});

const start = () => initiate(from, 'CUSTOM_AUTH', { USERNAME: 'cust' });
const events = (name: string) => seen.filter((event) => event.triggerSource.startsWith(name));

describe('CUSTOM_CHALLENGE', () => {
  test('sends the public parameters and the username, never the private parameters', async () => {
    const asked = await start();
    expect(asked.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(asked.ChallengeParameters).toEqual({ question: '6 × 7?', USERNAME: 'cust' });
  });

  test('asks again with a new session after a wrong answer and ends the old session', async () => {
    const first = await start();
    const second = await respond(from, first, { USERNAME: 'cust', ANSWER: '41' });
    expect(second.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(second.Session).not.toBe(first.Session);
    await expect(respond(from, first, { USERNAME: 'cust', ANSWER: '42' })).rejects.toThrow(
      'session can only be used once',
    );
    const done = await respond(from, second, { USERNAME: 'cust', ANSWER: '42' });
    expect(done.AuthenticationResult).toBeTruthy();
    expect(events('DefineAuthChallenge').at(-1)?.request.session).toEqual([
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: 'SUM' },
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'SUM' },
    ]);
  });

  test('fails the sign-in when the trigger says so', async () => {
    let asked = await start();
    for (let i = 0; i < 2; i++)
      asked = await respond(from, asked, { USERNAME: 'cust', ANSWER: 'no' });
    await expect(respond(from, asked, { USERNAME: 'cust', ANSWER: 'no' })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    await expect(respond(from, asked, { USERNAME: 'cust', ANSWER: '42' })).rejects.toThrow(
      'Invalid session for the user.',
    );
  });

  test('comes after SRP when the client starts with it', async () => {
    const { challenge, answer } = await srpAnswer(from, 'cust', goodPassword, {
      AuthFlow: 'CUSTOM_AUTH',
      parameters: { CHALLENGE_NAME: 'SRP_A' },
    });
    expect(challenge).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER' });
    expect(challenge.Session).toBeTruthy();
    const asked = await from.send('RespondToAuthChallenge', answer);
    expect(asked.ChallengeName).toBe('CUSTOM_CHALLENGE');
    const done = await respond(from, asked, { USERNAME: 'cust', ANSWER: '42' });
    expect(done.AuthenticationResult).toBeTruthy();
    const session = createSrpSession('cust', 'Wrong-Horse-1!', poolId, false);
    const again = await initiate(from, 'CUSTOM_AUTH', {
      USERNAME: 'cust',
      CHALLENGE_NAME: 'SRP_A',
      SRP_A: session.largeA,
    });
    await expect(
      from.send('RespondToAuthChallenge', claim(session, again, 'cust')),
    ).rejects.toThrow('Incorrect username or password.');
  });

  test('passes the ClientMetadata of an answer to the triggers of that answer', async () => {
    const ClientMetadata = { tenant: 'a' };
    const asked = await respond(
      from,
      await start(),
      { USERNAME: 'cust', ANSWER: '1' },
      { ClientMetadata },
    );
    expect(events('VerifyAuthChallenge')[0]?.request.clientMetadata).toEqual(ClientMetadata);
    expect(events('CreateAuthChallenge').at(-1)?.request.clientMetadata).toEqual(ClientMetadata);
    await respond(from, asked, { USERNAME: 'cust', ANSWER: '1' });
    expect(events('VerifyAuthChallenge').at(-1)?.request.clientMetadata).toEqual({});
  });

  test('runs for a name that nobody has and tells the triggers so', async () => {
    const asked = await initiate(from, 'CUSTOM_AUTH', { USERNAME: 'nobody' });
    expect(asked.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(events('DefineAuthChallenge')[0]?.request.userNotFound).toBe(true);
    await expect(respond(from, asked, { USERNAME: 'nobody', ANSWER: '42' })).rejects.toThrow(
      'Incorrect username or password.',
    );
  });
});

describe('a trigger', () => {
  test('receives the event that Cognito sends', async () => {
    await signIn(from, 'cust');
    expect(events('PreAuthentication')[0]).toMatchObject({
      version: '1',
      triggerSource: 'PreAuthentication_Authentication',
      region: 'us-east-1',
      userPoolId: poolId,
      userName: 'cust',
      callerContext: { clientId },
      request: { userAttributes: { email: 'cust@example.test' }, userNotFound: false },
    });
    expect(seen.map(({ triggerSource }) => triggerSource)).toEqual([
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_Authentication',
    ]);
  });

  test('that throws causes UserLambdaValidationException and ends the session', async () => {
    const asked = await start();
    behaviour['VerifyAuthChallengeResponse'] = () => {
      throw new Error('not today');
    };
    await expect(respond(from, asked, { USERNAME: 'cust', ANSWER: '42' })).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'VerifyAuthChallengeResponse failed with error not today.',
    });
    behaviour = { ...sums };
    await expect(respond(from, asked, { USERNAME: 'cust', ANSWER: '42' })).rejects.toThrow(
      'Invalid session for the user.',
    );
  });

  test.each(['PreAuthentication', 'PostAuthentication', 'PreTokenGeneration'])(
    '%s can refuse a sign-in',
    async (name) => {
      behaviour[name] = () => {
        throw new Error('closed');
      };
      await expect(signIn(from, 'cust')).rejects.toThrow(`${name} failed with error closed.`);
    },
  );

  test('that returns no event causes InvalidLambdaResponseException', async () => {
    behaviour['PreAuthentication'] = () => 'text';
    await expect(signIn(from, 'cust')).rejects.toMatchObject({
      name: 'InvalidLambdaResponseException',
    });
  });

  test('that does not exist causes UnexpectedLambdaException', async () => {
    await from.send('UpdateUserPool', {
      UserPoolId: poolId,
      LambdaConfig: { PreAuthentication: arn('nowhere') },
    });
    await expect(signIn(from, 'cust')).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
    });
  });

  test('can call the emulator while a sign-in waits for it', async () => {
    behaviour['PreAuthentication'] = async () => {
      await from.send('AdminGetUser', { UserPoolId: poolId, Username: 'cust' });
    };
    expect((await signIn(from, 'cust')).AuthenticationResult).toBeTruthy();
  });

  test('cannot change the emulator’s data through the event', async () => {
    behaviour['PreAuthentication'] = ({ request }) => {
      request.userAttributes.email = 'changed@example.test';
    };
    await signIn(from, 'cust');
    const me = await from.send('AdminGetUser', { UserPoolId: poolId, Username: 'cust' });
    expect(me.UserAttributes).toContainEqual({ Name: 'email', Value: 'cust@example.test' });
  });
});

test('PreTokenGeneration adds, replaces and removes claims, except the fixed ones', async () => {
  behaviour['PreTokenGeneration'] = ({ response }) => {
    response.claimsOverrideDetails = {
      claimsToAddOrOverride: { tenant: 'a', sub: 'someone else', __proto__: { polluted: 'x' } },
      claimsToSuppress: ['email', 'iss'],
      groupOverrideDetails: { groupsToOverride: ['admins'] },
    };
  };
  const { IdToken, AccessToken } = (await signIn(from, 'cust')).AuthenticationResult;
  const id = decodeJwt(IdToken);
  expect(id).toMatchObject({ tenant: 'a', 'cognito:groups': ['admins'] });
  expect(id).not.toHaveProperty('email');
  expect(id.iss).toBeTruthy();
  expect(id.sub).toBe(decodeJwt(AccessToken).sub);
  expect(id.sub).not.toBe('someone else');
});

test('PreTokenGeneration of version 2 changes the access token and its scopes', async () => {
  await from.send('UpdateUserPool', {
    UserPoolId: poolId,
    LambdaConfig: {
      PreTokenGenerationConfig: { LambdaArn: arn('fn-PreTokenGeneration'), LambdaVersion: 'V2_0' },
    },
  });
  behaviour['PreTokenGeneration'] = (event) => {
    event.response.claimsAndScopeOverrideDetails = {
      idTokenGeneration: { claimsToAddOrOverride: { a: 1 } },
      accessTokenGeneration: { claimsToAddOrOverride: { b: [2] }, scopesToAdd: ['read'] },
    };
  };
  const { IdToken, AccessToken } = (await signIn(from, 'cust')).AuthenticationResult;
  expect(decodeJwt(IdToken)).toMatchObject({ a: 1 });
  expect(decodeJwt(AccessToken)).toMatchObject({
    b: [2],
    scope: 'aws.cognito.signin.user.admin read',
  });
  expect(seen.at(-1)?.version).toBe('2');
});

test('PreSignUp can confirm the user and verify attributes; PostConfirmation follows', async () => {
  behaviour['PreSignUp'] = ({ response }) => {
    response.autoConfirmUser = true;
    response.autoVerifyEmail = true;
  };
  const signedUp = await from.send('SignUp', {
    ClientId: clientId,
    Username: 'fast',
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: 'fast@example.test' }],
  });
  expect(signedUp).toEqual({ UserConfirmed: true, UserSub: expect.any(String) });
  expect(events('PostConfirmation')).toHaveLength(1);
  expect((await signIn(from, 'fast')).AuthenticationResult).toBeTruthy();
});

test('CustomMessage sets the text around a code', async () => {
  behaviour['CustomMessage'] = ({ request, response }) => {
    response.emailSubject = 'Hello';
    response.emailMessage = `Dear user, ${request.codeParameter} is yours`;
  };
  await from.send('SignUp', {
    ClientId: clientId,
    Username: 'worded',
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: 'worded@example.test' }],
  });
  const message = from.emulator.inbox.latest('worded@example.test');
  expect(message).toMatchObject({
    subject: 'Hello',
    text: `Dear user, ${message?.code} is yours`,
  });
});

test('an access token without the scope of this API is refused', async () => {
  await from.send('UpdateUserPool', {
    UserPoolId: poolId,
    LambdaConfig: {
      PreTokenGenerationConfig: { LambdaArn: arn('fn-PreTokenGeneration'), LambdaVersion: 'V2_0' },
    },
  });
  behaviour['PreTokenGeneration'] = (event) => {
    event.response.claimsAndScopeOverrideDetails = {
      accessTokenGeneration: { scopesToSuppress: ['aws.cognito.signin.user.admin'] },
    };
  };
  const { AccessToken } = (await signIn(from, 'cust')).AuthenticationResult;
  await expect(from.send('GetUser', { AccessToken })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Access Token does not have required scopes',
  });
});
