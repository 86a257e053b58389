import { describe, expect, test } from 'vitest';
import { createEmulator, type Seed } from '../src/index.ts';
import { api, pool, poolId, signIn, user } from './support/api.ts';

const failing = (seed: unknown) => createEmulator({ seed: seed as Seed }).ready;

describe('a wrong seed fails with the name of the member', () => {
  const users = (entry: unknown) => ({ pools: [pool({ users: [entry as never] })] });
  test.each([
    [null, 'the seed must be an object'],
    [{}, 'pools must be a list'],
    [{ pool: [] }, 'pool is unknown'],
    [{ pools: [1] }, 'pools[0] must be an object'],
    [{ pools: [{ create: {} }] }, 'pools[0].create:'],
    [{ pools: [{ create: { PoolName: 'x' }, extra: 1 }] }, 'pools[0].extra is unknown'],
    [
      { pools: [{ id: 'nonsense', create: { PoolName: 'x' } }] },
      "pools[0].create: 1 validation error detected: Value 'nonsense' at 'userPoolId'",
    ],
    [{ pools: [pool({ mfa: { MfaConfiguration: 'ON' } })] }, 'pools[0].mfa:'],
    [
      { pools: [pool({ clients: [{ id: 'x', AuthSessionValidity: 99 }] })] },
      'pools[0].clients[0]:',
    ],
    [{ pools: [pool({ sessions: 1 as never })] }, 'pools[0].sessions must be an object'],
    [{ pools: [pool({ domain: 1 as never })] }, 'pools[0].domain must be an object'],
    [
      { pools: [pool({ resourceServers: {} as never })] },
      'pools[0].resourceServers must be a list',
    ],
    [{ pools: [pool({ providers: 'x' as never })] }, 'pools[0].providers must be a list'],
    [{ pools: [pool({ providers: [{}] })] }, 'pools[0].providers[0]: '],
    [users({}), 'pools[0].users[0].username must be text'],
    [
      users({ username: 'a', attributes: { email: 1 } }),
      'pools[0].users[0].attributes.email must be text',
    ],
    [
      users({ username: 'a', password: 'weak' }),
      'pools[0].users[0].password: Password does not conform',
    ],
    [users({ username: 'a', totpSecret: '!' }), 'pools[0].users[0].totpSecret must be base32'],
    [users({ username: 'a', status: 'GONE' }), 'pools[0].users[0].status must be UNCONFIRMED or'],
    [users({ username: 'a', pasword: 'x' }), 'pools[0].users[0].pasword is unknown'],
    [
      users({ username: 'a', mfa: { SMSMfaSettings: { Enabled: true } } }),
      'pools[0].users[0].mfa:',
    ],
    [users({ username: 'a', linked: [1] }), 'pools[0].users[0].linked[0] must be an object'],
    [
      users({ username: 'a', linked: [{ provider: 'Corp' }] }),
      'pools[0].users[0].linked[0].subject must be text',
    ],
    [
      users({ username: 'a', linked: [{ provider: 'Corp', subject: '1', name: 'x' }] }),
      'pools[0].users[0].linked[0].name is unknown',
    ],
  ])('%j', async (seed, message) => {
    await expect(failing(seed)).rejects.toThrow(TypeError);
    await expect(failing(seed)).rejects.toThrow(message);
  });
});

test.each([
  ['UNCONFIRMED', 'UserNotConfirmedException'],
  ['RESET_REQUIRED', 'PasswordResetRequiredException'],
] as const)('a user seeded as %s gets %s for the right password', async (status, type) => {
  const seeded = api({ seed: { pools: [pool({ users: [{ ...user('alice'), status }] })] } });
  await expect(signIn(seeded, 'alice')).rejects.toMatchObject({ name: type });
});

test('a wrong seed fails every request with the reason', async () => {
  const emulator = createEmulator({ seed: {} as Seed });
  await expect(emulator.fetch(new Request('http://localhost/'))).rejects.toThrow('pools must be');
});

describe('a snapshot', () => {
  test('restores users, sessions, tokens, keys and the clock', async () => {
    const before = api({ seed: { pools: [pool({ users: [user('alice')] })] } });
    before.emulator.clock.advance(60);
    const { AccessToken, RefreshToken } = (await signIn(before, 'alice')).AuthenticationResult;
    const after = api({ snapshot: await before.emulator.snapshot() });
    expect(after.emulator.clock.offset).toBe(60_000);
    expect((await after.send('GetUser', { AccessToken })).Username).toBe('alice');
    const renewed = await after.send('GetTokensFromRefreshToken', {
      ClientId: 'testclient',
      RefreshToken,
    });
    expect(renewed.AuthenticationResult).toBeTruthy();
    expect((await signIn(after, 'alice')).AuthenticationResult).toBeTruthy();
    await after.send('AdminGetUser', { UserPoolId: poolId, Username: 'alice' });
  });

  test('restores members that are named like its own marks', async () => {
    const tags = { $map: 'a', $object: 'b' };
    const before = api();
    const { UserPool } = await before.send('CreateUserPool', { PoolName: 'x', UserPoolTags: tags });
    const after = api({ snapshot: await before.emulator.snapshot() });
    const described = await after.send('DescribeUserPool', { UserPoolId: UserPool.Id });
    expect(described.UserPool.UserPoolTags).toEqual(tags);
  });

  test.each(['', 'text', '{}', '{"version":99,"state":{}}', 'null'])(
    '%j is refused',
    (snapshot) => {
      expect(() => createEmulator({ snapshot })).toThrow(TypeError);
    },
  );
});
