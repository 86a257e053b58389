import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { operations } from '../src/operations/operations.ts';
import {
  api,
  clientId,
  initiate,
  passwordless,
  pool,
  poolId,
  request,
  signIn,
  user,
} from './support/api.ts';

const from = api({
  limits: { body: 20_000, users: 3, sessions: 5 },
  seed: {
    pools: [pool({ create: { PoolName: 'http', ...passwordless }, users: [user('alice')] })],
  },
});
beforeEach(() => from.emulator.reset());

const post = (operation: string, body: string, headers?: Record<string, string>) =>
  from.emulator.fetch(request(operation, body, headers));

describe('an answer', () => {
  test('to a call that succeeds has Cognito’s headers', async () => {
    const response = await post(
      'InitiateAuth',
      JSON.stringify({
        ClientId: clientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME: 'alice' },
      }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
    );
  });

  test('to a call that fails has the error type in its body and, with a colon, in a header', async () => {
    const response = await post('GetUser', '{"AccessToken":"x"}');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      __type: 'NotAuthorizedException',
      message: 'Invalid Access Token',
    });
    expect(response.headers.get('x-amzn-errortype')).toBe('NotAuthorizedException:');
    expect(response.headers.get('x-amzn-errormessage')).toBe('Invalid Access Token');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('to a preflight request allows the headers that it asks for', async () => {
    const response = await from.emulator.fetch(
      new Request('http://localhost:9440/', {
        method: 'OPTIONS',
        headers: { 'access-control-request-headers': 'content-type,x-amz-target,x-new' },
      }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'content-type,x-amz-target,x-new',
    );
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
  });
});

describe('bad input', () => {
  test.each(['NoSuchThing', '', '__proto__', 'constructor', 'toString'])(
    'an operation %j is unknown',
    async (operation) => {
      const response = await post(operation, '{}');
      expect(response.status).toBe(400);
      expect((await response.json()).__type).toBe('UnknownOperationException');
    },
  );

  test.each(['', 'null', '[]', '"text"', '{"a":', '1'])('a body of %j is refused', async (body) => {
    const response = await post('InitiateAuth', body);
    expect(response.status).toBe(400);
    expect((await response.json()).__type).toMatch(/^(Serialization|InvalidParameter)Exception$/);
  });

  test('a body over the limit is refused before all of it is read', async () => {
    const response = await post('InitiateAuth', JSON.stringify({ ClientId: 'x'.repeat(30_000) }));
    expect(response.status).toBe(413);
  });

  test.each([
    [{ AuthFlow: 'USER_AUTH' }, "Value null at 'clientId'"],
    [{ ClientId: '!', AuthFlow: 'USER_AUTH' }, "at 'clientId'"],
    [{ ClientId: clientId }, "Value null at 'authFlow'"],
    [{ ClientId: clientId, AuthFlow: 'NO' }, "Value 'NO' at 'authFlow'"],
    [{ ClientId: clientId, AuthFlow: 'USER_AUTH' }, 'Missing required parameter USERNAME'],
    [
      { ClientId: clientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: 'alice' } },
      'Missing required parameter SRP_A',
    ],
  ])('%j is refused with its reason', async (input, why) => {
    await expect(from.send('InitiateAuth', input)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(why),
    });
  });

  test('an unknown client and an unknown pool are not found', async () => {
    await expect(
      initiate(from, 'USER_AUTH', { USERNAME: 'alice' }, { ClientId: 'nosuchclient' }),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'User pool client nosuchclient does not exist.',
    });
    await expect(
      from.send('AdminGetUser', { UserPoolId: 'us-east-1_None', Username: 'alice' }),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('an SRP_A of 0 mod N is refused', async () => {
    for (const SRP_A of ['0', '00', 'xyz'])
      await expect(
        initiate(from, 'USER_SRP_AUTH', { USERNAME: 'alice', SRP_A }),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('every operation refuses members of a wrong type with an error of its own', async () => {
    const odd = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', poolId, clientId, 'alice'),
      fc.array(fc.string(), { maxLength: 2 }),
      fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
    );
    const members = fc.constantFrom(
      'ClientId',
      'UserPoolId',
      'Username',
      'AuthFlow',
      'AuthParameters',
      'ChallengeName',
      'ChallengeResponses',
      'Session',
      'AccessToken',
      'UserAttributes',
      'ClientMetadata',
      'Schema',
      'LambdaConfig',
      'Policies',
      'Credential',
      'DeviceKey',
      '__proto__',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...operations.keys()),
        fc.array(fc.tuple(members, odd), { maxLength: 6 }),
        async (operation, entries) => {
          const body = `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
          const response = await post(operation, body);
          expect(response.status, `${operation} ${body}`).not.toBe(500);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('names of the object prototype’s members are ordinary names', async () => {
    for (const Username of ['__proto__', 'constructor', 'toString']) {
      await from.send('AdminCreateUser', {
        UserPoolId: poolId,
        Username,
        MessageAction: 'SUPPRESS',
      });
      const { User } = { User: await from.send('AdminGetUser', { UserPoolId: poolId, Username }) };
      expect(User.Username).toBe(Username);
      await from.send('AdminDeleteUser', { UserPoolId: poolId, Username });
    }
    const body = `{"UserPoolId":"${poolId}","Username":"alice","UserAttributes":[{"Name":"__proto__","Value":"x"}],"__proto__":{"polluted":true},"ClientMetadata":{"__proto__":"x"}}`;
    expect((await post('AdminUpdateUserAttributes', body)).status).toBe(400);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('limits', () => {
  test('the number of users in a pool is limited', async () => {
    const add = (Username: string) =>
      from.send('AdminCreateUser', { UserPoolId: poolId, Username, MessageAction: 'SUPPRESS' });
    await add('two');
    await add('three');
    await expect(add('four')).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  test('the number of sessions is limited: a new one replaces the oldest', async () => {
    const first = await initiate(from, 'USER_AUTH', { USERNAME: 'alice' });
    for (let i = 0; i < 6; i++) await initiate(from, 'USER_AUTH', { USERNAME: 'alice' });
    await expect(
      from.send('RespondToAuthChallenge', {
        ClientId: clientId,
        ChallengeName: 'SELECT_CHALLENGE',
        Session: first.Session,
        ChallengeResponses: { USERNAME: 'alice', ANSWER: 'EMAIL_OTP' },
      }),
    ).rejects.toThrow('Invalid session for the user.');
    const { state } = JSON.parse(await from.emulator.snapshot());
    expect(state.sessions.$map.length).toBeLessThanOrEqual(5);
  });
});

test('an unexpected error reveals nothing about its cause', async () => {
  const broken = api({
    seed: { pools: [pool({ users: [user('alice')] })] },
    lambdas: () => {
      throw new Error('a detail');
    },
  });
  await broken.send('UpdateUserPool', {
    UserPoolId: poolId,
    LambdaConfig: { PreAuthentication: 'arn:aws:lambda:us-east-1:000000000000:function:x' },
  });
  await expect(signIn(broken, 'alice')).rejects.toMatchObject({
    name: 'InternalErrorException',
    status: 500,
    message: 'Something went wrong',
  });
});
