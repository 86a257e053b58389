import { beforeEach, describe, expect, test } from 'vitest';
import {
  api,
  clientId,
  goodPassword,
  initiate,
  otherCode,
  passwordless,
  pool,
  poolId,
  signIn,
  user,
} from './support/api.ts';
import { srpSignIn } from './support/srp.ts';

const emailPool = 'us-east-1_Email0001';
const from = api({
  seed: {
    pools: [
      pool({
        create: { PoolName: 'account', ...passwordless },
        users: [user('alice'), user('silent', { attributes: { email: 'silent@example.test' } })],
      }),
      {
        id: emailPool,
        create: {
          PoolName: 'email',
          UsernameAttributes: ['email'],
          UsernameConfiguration: { CaseSensitive: false },
          AutoVerifiedAttributes: ['email'],
        },
        clients: [
          {
            id: 'emailclient',
            ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'],
          },
        ],
        users: [
          {
            username: 'Dana@Example.test',
            attributes: { email_verified: 'true' },
            password: goodPassword,
          },
        ],
      },
      {
        id: 'us-east-1_Alias0001',
        create: {
          PoolName: 'alias',
          AliasAttributes: ['email'],
          AutoVerifiedAttributes: ['email'],
        },
        clients: [
          {
            id: 'aliasclient',
            ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
          },
        ],
        users: [
          user('first', { attributes: { email: 'shared@example.test', email_verified: 'true' } }),
          user('unproven', { attributes: { email: 'unproven@example.test' } }),
        ],
      },
    ],
  },
});

beforeEach(() => from.emulator.reset());

const own = { ClientId: clientId };
const signUp = (Username: string, more: object = {}) =>
  from.send('SignUp', {
    ...own,
    Username,
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: `${Username}@example.test` }],
    ...more,
  });
const confirm = (Username: string, ConfirmationCode: string, more: object = {}) =>
  from.send('ConfirmSignUp', { ...own, Username, ConfirmationCode, ...more });

describe('sign-up', () => {
  test('sends a code, which confirms the user and verifies the address', async () => {
    const answer = await signUp('new');
    expect(answer).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: {
        AttributeName: 'email',
        DeliveryMedium: 'EMAIL',
        Destination: 'n***@e***',
      },
    });
    await expect(signIn(from, 'new')).rejects.toMatchObject({
      name: 'UserNotConfirmedException',
      message: 'User is not confirmed.',
    });
    const code = from.code('new@example.test');
    await expect(confirm('new', otherCode(code))).rejects.toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    });
    await confirm('new', code);
    const { AccessToken } = (await signIn(from, 'new')).AuthenticationResult;
    const me = await from.send('GetUser', { AccessToken });
    expect(me.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    await expect(confirm('new', code)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  test('its Session starts the first sign-in, once', async () => {
    const { Session: first } = await signUp('new');
    const { Session } = await confirm('new', from.code('new@example.test'), { Session: first });
    const enter = () => initiate(from, 'USER_AUTH', { USERNAME: 'new' }, { Session });
    expect((await enter()).AuthenticationResult).toBeTruthy();
    await expect(enter()).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  test('returns a Session even when ConfirmSignUp has none', async () => {
    await signUp('new');
    const { Session } = await confirm('new', from.code('new@example.test'));
    const done = await initiate(from, 'USER_AUTH', { USERNAME: 'new' }, { Session });
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('its Session belongs to its user and expires', async () => {
    const { Session: first } = await signUp('new');
    const { Session } = await confirm('new', from.code('new@example.test'), { Session: first });
    await expect(initiate(from, 'USER_AUTH', { USERNAME: 'alice' }, { Session })).rejects.toThrow(
      'Invalid session for the user.',
    );
    from.emulator.clock.advance(181);
    await expect(initiate(from, 'USER_AUTH', { USERNAME: 'new' }, { Session })).rejects.toThrow(
      'session is expired',
    );
  });

  test('needs no password in a pool with codes as first factor, and a code confirms the user', async () => {
    await signUp('nopass', { Password: undefined });
    const asked = await initiate(from, 'USER_AUTH', { USERNAME: 'nopass' });
    expect(asked.ChallengeName).toBe('EMAIL_OTP');
    const done = await from.send('RespondToAuthChallenge', {
      ...own,
      ChallengeName: 'EMAIL_OTP',
      Session: asked.Session,
      ChallengeResponses: {
        USERNAME: 'nopass',
        EMAIL_OTP_CODE: from.code('nopass@example.test'),
      },
    });
    expect(done.AuthenticationResult).toBeTruthy();
    const seen = await from.send('AdminGetUser', { UserPoolId: poolId, Username: 'nopass' });
    expect(seen.UserStatus).toBe('CONFIRMED');
  });

  test('refuses a taken name, a weak password and a malformed address', async () => {
    await expect(signUp('alice')).rejects.toMatchObject({ name: 'UsernameExistsException' });
    await expect(signUp('x', { Password: 'short' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    const UserAttributes = [{ Name: 'email', Value: 'no address' }];
    await expect(signUp('x', { UserAttributes })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  test('limits the attempts at a code; a new code allows new attempts', async () => {
    await signUp('new');
    const code = from.code('new@example.test');
    for (let i = 0; i < 5; i++)
      await expect(confirm('new', otherCode(code))).rejects.toMatchObject({
        name: 'CodeMismatchException',
      });
    await expect(confirm('new', code)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
    await from.send('ResendConfirmationCode', { ...own, Username: 'new' });
    await confirm('new', from.code('new@example.test'));
    await expect(
      from.send('ResendConfirmationCode', { ...own, Username: 'new' }),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'User is already confirmed.',
    });
  });

  test('expires its code after a day', async () => {
    await signUp('new');
    from.emulator.clock.advance(86_401);
    await expect(confirm('new', from.code('new@example.test'))).rejects.toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    });
  });
});

describe('a forgotten password', () => {
  const forgot = (Username: string) => from.send('ForgotPassword', { ...own, Username });
  const reset = (ConfirmationCode: string, Password = 'Fresh-Horse-2!') =>
    from.send('ConfirmForgotPassword', { ...own, Username: 'alice', ConfirmationCode, Password });

  test('can be reset with a code, which works once', async () => {
    const { CodeDeliveryDetails } = await forgot('alice');
    expect(CodeDeliveryDetails.Destination).toBe('a***@e***');
    const code = from.code('alice@example.test');
    await expect(reset(otherCode(code))).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await expect(reset(code, 'weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await reset(code);
    await expect(signIn(from, 'alice')).rejects.toThrow('Incorrect username or password.');
    expect((await signIn(from, 'alice', 'Fresh-Horse-2!')).AuthenticationResult).toBeTruthy();
    await expect(reset(code)).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  test('cannot be reset without a verified address or number', async () => {
    await expect(forgot('silent')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('must be replaced before any sign-in after an administrator’s reset', async () => {
    await from.send('AdminResetUserPassword', { UserPoolId: poolId, Username: 'alice' });
    const refused = {
      name: 'PasswordResetRequiredException',
      message: 'Password reset required for the user',
    };
    await expect(signIn(from, 'alice')).rejects.toMatchObject(refused);
    await expect(srpSignIn(from, 'alice')).rejects.toMatchObject(refused);
    await reset(from.code('alice@example.test'));
    expect((await signIn(from, 'alice', 'Fresh-Horse-2!')).AuthenticationResult).toBeTruthy();
  });
});

describe('a signed-in user', () => {
  const token = async () => (await signIn(from, 'alice')).AuthenticationResult.AccessToken;

  test('changes the password by entering the old one', async () => {
    const AccessToken = await token();
    const change = (PreviousPassword: string) =>
      from.send('ChangePassword', {
        AccessToken,
        PreviousPassword,
        ProposedPassword: 'Fresh-Horse-2!',
      });
    await expect(change('Wrong-Horse-1!')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await change(goodPassword);
    expect((await signIn(from, 'alice', 'Fresh-Horse-2!')).AuthenticationResult).toBeTruthy();
  });

  test('changes an address, which is unverified until its code is entered', async () => {
    const AccessToken = await token();
    const { CodeDeliveryDetailsList } = await from.send('UpdateUserAttributes', {
      AccessToken,
      UserAttributes: [{ Name: 'email', Value: 'moved@example.test' }],
    });
    expect(CodeDeliveryDetailsList).toMatchObject([{ Destination: 'm***@e***' }]);
    const verified = async () =>
      (await from.send('GetUser', { AccessToken })).UserAttributes.find(
        ({ Name }: { Name: string }) => Name === 'email_verified',
      )?.Value;
    expect(await verified()).toBe('false');
    const verify = (Code: string) =>
      from.send('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code });
    const code = from.code('moved@example.test');
    await expect(verify(otherCode(code))).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await from.send('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    await expect(verify(code)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await verify(from.code('moved@example.test'));
    expect(await verified()).toBe('true');
  });

  test('cannot write `sub` or a verified mark', async () => {
    const AccessToken = await token();
    for (const Name of ['sub', 'email_verified'])
      await expect(
        from.send('UpdateUserAttributes', {
          AccessToken,
          UserAttributes: [{ Name, Value: 'true' }],
        }),
      ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  test('lists their factors and deletes the account', async () => {
    const AccessToken = await token();
    expect(await from.send('GetUserAuthFactors', { AccessToken })).toMatchObject({
      Username: 'alice',
      ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP'],
    });
    await from.send('DeleteUser', { AccessToken });
    await expect(from.send('GetUser', { AccessToken })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(signIn(from, 'alice')).rejects.toThrow('Incorrect username or password.');
  });
});

describe('an alias', () => {
  const given = { pool: emailPool, client: 'emailclient' };

  test('signs in by SRP under the canonical username, in upper or lower case if the pool ignores case', async () => {
    const { challenge } = await import('./support/srp.ts').then(({ srpAnswer }) =>
      srpAnswer(from, 'dana@example.test', goodPassword, given),
    );
    const { USER_ID_FOR_SRP } = challenge.ChallengeParameters;
    expect(USER_ID_FOR_SRP).toMatch(/^[0-9a-f-]{36}$/);
    const done = await srpSignIn(from, 'DANA@example.test', goodPassword, given);
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('works only after it is verified', async () => {
    const start = (USERNAME: string) =>
      initiate(
        from,
        'USER_PASSWORD_AUTH',
        { USERNAME, PASSWORD: goodPassword },
        { ClientId: 'aliasclient' },
      );
    expect((await start('shared@example.test')).AuthenticationResult).toBeTruthy();
    await expect(start('unproven@example.test')).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  test('that belongs to another user is refused when the sign-up is confirmed', async () => {
    const second = { ClientId: 'aliasclient', Username: 'second' };
    await from.send('SignUp', {
      ...second,
      Password: goodPassword,
      UserAttributes: [{ Name: 'email', Value: 'shared@example.test' }],
    });
    const ConfirmationCode = from.code('shared@example.test');
    await expect(from.send('ConfirmSignUp', { ...second, ConfirmationCode })).rejects.toMatchObject(
      {
        name: 'AliasExistsException',
        message: 'An account with the email already exists.',
      },
    );
    await from.send('ConfirmSignUp', { ...second, ConfirmationCode, ForceAliasCreation: true });
  });
});
