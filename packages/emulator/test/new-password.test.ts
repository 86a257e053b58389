import { beforeEach, describe, expect, test } from 'vitest';
import { api, goodPassword, pool, poolId, respond, signIn, user } from './support/api.ts';
import { srpSignIn } from './support/srp.ts';

const temporaryPassword = 'Temp-Horse-1!';
const newPassword = 'Fresh-Horse-2!';

const from = api({
  seed: {
    pools: [
      pool({
        create: {
          PoolName: 'new',
          Policies: {
            PasswordPolicy: {
              MinimumLength: 8,
              RequireUppercase: true,
              RequireLowercase: true,
              RequireNumbers: true,
              RequireSymbols: true,
              PasswordHistorySize: 3,
              TemporaryPasswordValidityDays: 7,
            },
          },
          Schema: [
            { Name: 'given_name', Required: true, Mutable: true },
            { Name: 'tier', AttributeDataType: 'String', Mutable: false },
          ],
        },
        users: [
          {
            username: 'newbie',
            attributes: { email: 'newbie@example.test', email_verified: 'true' },
            temporaryPassword,
          },
          user('settled', { attributes: { email: 's@example.test', given_name: 'Sam' } }),
        ],
      }),
    ],
  },
});

beforeEach(() => from.emulator.reset());

const ask = () => signIn(from, 'newbie', temporaryPassword);
const complete = { NEW_PASSWORD: newPassword, 'userAttributes.given_name': 'Nell' };
const give = async (answer: Record<string, string>, asked?: object) =>
  respond(from, asked ?? (await ask()), { USERNAME: 'newbie', ...answer });

describe('NEW_PASSWORD_REQUIRED', () => {
  test('lists missing and existing attributes, each as a JSON string', async () => {
    const { ChallengeName, ChallengeParameters } = await ask();
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    expect(JSON.parse(ChallengeParameters.requiredAttributes)).toEqual([
      'userAttributes.given_name',
    ]);
    expect(JSON.parse(ChallengeParameters.userAttributes)).toEqual({
      email: 'newbie@example.test',
      email_verified: 'true',
    });
    expect(ChallengeParameters.USER_ID_FOR_SRP).toBe('newbie');
  });

  test('comes after SRP as well', async () => {
    expect((await srpSignIn(from, 'newbie', temporaryPassword)).ChallengeName).toBe(
      'NEW_PASSWORD_REQUIRED',
    );
  });

  test('returns tokens and sets the new password and the attribute', async () => {
    expect((await give(complete)).AuthenticationResult).toBeTruthy();
    await expect(ask()).rejects.toThrow('Incorrect username or password.');
    const { AccessToken } = (await signIn(from, 'newbie', newPassword)).AuthenticationResult;
    const me = await from.send('GetUser', { AccessToken });
    expect(me.UserAttributes).toContainEqual({ Name: 'given_name', Value: 'Nell' });
    const seen = await from.send('AdminGetUser', { UserPoolId: poolId, Username: 'newbie' });
    expect(seen.UserStatus).toBe('CONFIRMED');
  });

  test.each([
    ['short1!', 'Password not long enough'],
    ['lower-horse-1!', 'Password must have uppercase characters'],
    ['UPPER-HORSE-1!', 'Password must have lowercase characters'],
    ['No-Digit-Horse!', 'Password must have numeric characters'],
    ['NoSymbolHorse1', 'Password must have symbol characters'],
  ])('refuses %s and keeps the session', async (password, why) => {
    const asked = await ask();
    await expect(give({ ...complete, NEW_PASSWORD: password }, asked)).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: `Password does not conform to policy: ${why}`,
    });
    expect((await give(complete, asked)).AuthenticationResult).toBeTruthy();
  });

  test('names a required attribute that is missing', async () => {
    await expect(give({ NEW_PASSWORD: newPassword })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid attributes given, given_name is missing',
    });
  });

  test('refuses to change an attribute that has a value, and keeps the session', async () => {
    const asked = await ask();
    await expect(
      give({ ...complete, 'userAttributes.email': 'newbie@example.test' }, asked),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Cannot modify an already provided email',
    });
    expect((await give(complete, asked)).AuthenticationResult).toBeTruthy();
  });

  test('refuses attributes that are not in the schema, verified marks and `sub`', async () => {
    for (const name of ['no_such', '__proto__', 'constructor', 'email_verified', 'sub'])
      await expect(
        give({ ...complete, [`userAttributes.${name}`]: 'true' }),
        name,
      ).rejects.toThrow();
    expect(Object.prototype).not.toHaveProperty('true');
  });

  test('accepts an immutable attribute once', async () => {
    await give({ ...complete, 'userAttributes.custom:tier': 'gold' });
    const { AccessToken } = (await signIn(from, 'newbie', newPassword)).AuthenticationResult;
    await expect(
      from.send('UpdateUserAttributes', {
        AccessToken,
        UserAttributes: [{ Name: 'custom:tier', Value: 'silver' }],
      }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('changes nothing when any part is refused', async () => {
    await expect(give({ ...complete, NEW_PASSWORD: 'weak' })).rejects.toThrow();
    const seen = await from.send('AdminGetUser', { UserPoolId: poolId, Username: 'newbie' });
    expect(seen.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    expect(seen.UserAttributes).not.toContainEqual({ Name: 'given_name', Value: 'Nell' });
  });
});

test('a temporary password expires after the days that the policy says', async () => {
  from.emulator.clock.advance(7 * 86_400 + 1);
  await expect(ask()).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Temporary password has expired and must be reset by an administrator.',
  });
});

test('one of the last three passwords is refused, an older one is not', async () => {
  const set = (Password: string) =>
    from.send('AdminSetUserPassword', {
      UserPoolId: poolId,
      Username: 'settled',
      Password,
      Permanent: true,
    });
  const violation = {
    name: 'PasswordHistoryPolicyViolationException',
    message: 'Password has previously been used',
  };
  await expect(set(goodPassword)).rejects.toMatchObject(violation);
  await set('Second-Horse-2!');
  await set('Third-Horse-3!');
  await expect(set(goodPassword)).rejects.toMatchObject(violation);
  await set('Fourth-Horse-4!');
  await set(goodPassword);
});

test('the state contains no password, only verifiers', async () => {
  await give(complete);
  const snapshot = await from.emulator.snapshot();
  expect(snapshot).toContain('"verifier"');
  for (const password of [newPassword, goodPassword, temporaryPassword])
    expect(snapshot).not.toContain(password);
});
