import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  api,
  type Body,
  clientId,
  everyFlow,
  goodPassword,
  initiate,
  pool,
  poolId,
  signIn,
  user,
} from './support/api.ts';

const from = api({
  seed: {
    pools: [
      pool({
        clients: [
          { id: clientId, ExplicitAuthFlows: everyFlow },
          { id: 'other', ExplicitAuthFlows: everyFlow },
          {
            id: 'rotating',
            ExplicitAuthFlows: everyFlow,
            RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
          },
          { id: 'secretive', secret: 'the_secret_of_a_test_client', ExplicitAuthFlows: everyFlow },
          { id: 'norefresh', ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
          {
            id: 'short',
            ExplicitAuthFlows: everyFlow,
            AccessTokenValidity: 5,
            IdTokenValidity: 10,
            RefreshTokenValidity: 1,
            TokenValidityUnits: {
              AccessToken: 'minutes',
              IdToken: 'minutes',
              RefreshToken: 'hours',
            },
          },
        ],
        users: [user('alice', { groups: ['staff'] }), user('bob')],
      }),
      { id: 'us-east-1_Other00001', create: { PoolName: 'other' } },
    ],
  },
});

beforeEach(() => from.emulator.reset());

const tokens = async (username = 'alice', ClientId = clientId) =>
  (
    await initiate(
      from,
      'USER_PASSWORD_AUTH',
      { USERNAME: username, PASSWORD: goodPassword },
      { ClientId },
    )
  ).AuthenticationResult;
const get = async (path: string) =>
  (await from.emulator.fetch(new Request(`http://localhost:9440${path}`))).json();
const keysOf = (id = poolId) => get(`/${id}/.well-known/jwks.json`);
const refused = (message: string) => ({ name: 'NotAuthorizedException', message });

describe('tokens', () => {
  test('are accepted by aws-jwt-verify, which checks Cognito’s issuer and claims', async () => {
    const { AccessToken, IdToken } = await tokens();
    for (const [tokenUse, token] of [
      ['access', AccessToken],
      ['id', IdToken],
    ] as const) {
      const verifier = CognitoJwtVerifier.create({ userPoolId: poolId, clientId, tokenUse });
      verifier.cacheJwks(await keysOf());
      await expect(verifier.verify(token)).resolves.toMatchObject({ token_use: tokenUse });
    }
  });

  test('have Cognito’s claims', async () => {
    const { AccessToken, IdToken } = await tokens();
    const [access, id] = [decodeJwt(AccessToken), decodeJwt(IdToken)];
    const iss = `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`;
    expect(access).toMatchObject({
      iss,
      client_id: clientId,
      username: 'alice',
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      'cognito:groups': ['staff'],
    });
    expect(access).not.toHaveProperty('aud');
    expect(id).toMatchObject({
      iss,
      aud: clientId,
      'cognito:username': 'alice',
      token_use: 'id',
      email: 'alice@example.test',
      email_verified: true,
    });
    for (const claims of [access, id]) {
      for (const name of ['sub', 'origin_jti', 'event_id', 'auth_time', 'iat', 'exp', 'jti'])
        expect(claims, name).toHaveProperty([name]);
      expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
    }
    expect(access.sub).toBe(id.sub);
    const { keys } = await keysOf();
    expect(decodeProtectedHeader(IdToken)).toEqual({ alg: 'RS256', kid: keys[0].kid });
  });

  test('are signed with the pool’s own key, of which only the public half is published', async () => {
    const [mine, other] = [await keysOf(), await keysOf('us-east-1_Other00001')];
    expect(Object.keys(mine.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(mine.keys[0].n).not.toBe(other.keys[0].n);
    const { AccessToken } = await tokens();
    await expect(jwtVerify(AccessToken, createLocalJWKSet(mine))).resolves.toBeTruthy();
    await expect(jwtVerify(AccessToken, createLocalJWKSet(other))).rejects.toThrow();
    const metadata = await get(`/${poolId}/.well-known/openid-configuration`);
    expect(metadata.issuer).toBe(decodeJwt(AccessToken).iss);
  });

  test('have the emulator’s URL as issuer if the option says so', async () => {
    const local = api({ issuer: 'local', seed: { pools: [pool({ users: [user('alice')] })] } });
    const { AccessToken } = (await signIn(local, 'alice')).AuthenticationResult;
    expect(decodeJwt(AccessToken).iss).toBe(`http://localhost:9440/${poolId}`);
    expect((await local.send('GetUser', { AccessToken })).Username).toBe('alice');
  });

  test('live as long as the client says', async () => {
    const { AccessToken, RefreshToken, ExpiresIn } = await tokens('alice', 'short');
    expect(ExpiresIn).toBe(300);
    from.emulator.clock.advance(301);
    await expect(from.send('GetUser', { AccessToken })).rejects.toMatchObject(
      refused('Access Token has expired'),
    );
    const renew = () =>
      initiate(from, 'REFRESH_TOKEN', { REFRESH_TOKEN: RefreshToken }, { ClientId: 'short' });
    expect((await renew()).AuthenticationResult).toBeTruthy();
    from.emulator.clock.advance(3600);
    await expect(renew()).rejects.toMatchObject(refused('Refresh Token has expired'));
  });
});

describe('an access token', () => {
  const getUser = (AccessToken: string) => from.send('GetUser', { AccessToken });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('is refused when it is forged, unsigned, damaged, or an ID token', async () => {
    const { AccessToken, IdToken } = await tokens();
    const [head = '', body = '', signature = ''] = AccessToken.split('.');
    const spoiled = Buffer.from(signature, 'base64url');
    spoiled[0] = (spoiled[0] ?? 0) ^ 1;
    for (const wrong of [
      `${head}.${part({ ...decodeJwt(AccessToken), username: 'bob' })}.${signature}`,
      `${part({ alg: 'none' })}.${body}.`,
      `${head}.${body}.${spoiled.toString('base64url')}`,
      IdToken,
      'x',
      'a.b.c',
    ])
      await expect(getUser(wrong)).rejects.toMatchObject(refused('Invalid Access Token'));
    expect((await getUser(AccessToken)).Username).toBe('alice');
  });

  test('is revoked by GlobalSignOut, and so are the user’s refresh tokens', async () => {
    const [one, two, other] = [await tokens(), await tokens(), await tokens('bob')];
    await from.send('GlobalSignOut', { AccessToken: one.AccessToken });
    for (const { AccessToken } of [one, two])
      await expect(getUser(AccessToken)).rejects.toMatchObject(
        refused('Access Token has been revoked'),
      );
    await expect(
      initiate(from, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: two.RefreshToken }),
    ).rejects.toMatchObject(refused('Refresh Token has been revoked'));
    expect((await getUser(other.AccessToken)).Username).toBe('bob');
  });

  test('of a user who was deleted and created again is refused', async () => {
    const { AccessToken } = await tokens('bob');
    const target = { UserPoolId: poolId, Username: 'bob' };
    await from.send('AdminDeleteUser', target);
    await from.send('AdminCreateUser', { ...target, MessageAction: 'SUPPRESS' });
    await expect(getUser(AccessToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('a refresh token', () => {
  const renew = (token: string, more: Record<string, string> = {}, ClientId = clientId) =>
    initiate(from, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: token, ...more }, { ClientId });

  test('is opaque, and renews tokens without a new refresh token', async () => {
    const { RefreshToken, AccessToken } = await tokens();
    expect(RefreshToken.split('.')).toHaveLength(5);
    expect(() => decodeJwt(RefreshToken)).toThrow();
    const { AuthenticationResult } = await renew(RefreshToken);
    expect(Object.keys(AuthenticationResult).sort()).toEqual([
      'AccessToken',
      'ExpiresIn',
      'IdToken',
      'TokenType',
    ]);
    expect(decodeJwt(AuthenticationResult.AccessToken)['origin_jti']).toBe(
      decodeJwt(AccessToken)['origin_jti'],
    );
  });

  test('of another client is refused, and so is a value that is not a token', async () => {
    const { RefreshToken } = await tokens();
    for (const [token, client] of [
      [RefreshToken, 'other'],
      ['rubbish', clientId],
    ] as const)
      await expect(renew(token, {}, client)).rejects.toMatchObject(
        refused('Invalid Refresh Token'),
      );
  });

  test('is refused unless the client allows it and proves its secret', async () => {
    const none = await tokens('alice', 'norefresh');
    await expect(renew(none.RefreshToken, {}, 'norefresh')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const hash = async (name: string) => {
      const { createHmac } = await import('node:crypto');
      return createHmac('sha256', 'the_secret_of_a_test_client')
        .update(`${name}secretive`)
        .digest('base64');
    };
    const signedIn = await initiate(
      from,
      'USER_PASSWORD_AUTH',
      { USERNAME: 'alice', PASSWORD: goodPassword, SECRET_HASH: await hash('alice') },
      { ClientId: 'secretive' },
    );
    const token = signedIn.AuthenticationResult.RefreshToken;
    await expect(renew(token, {}, 'secretive')).rejects.toThrow('SECRET_HASH was not received');
    await expect(renew(token, { SECRET_HASH: await hash('bob') }, 'secretive')).rejects.toThrow(
      'Unable to verify secret hash for client secretive',
    );
    const done = await renew(token, { SECRET_HASH: await hash('alice') }, 'secretive');
    expect(done.AuthenticationResult).toBeTruthy();
    const plain = { ClientId: 'secretive', RefreshToken: token };
    await expect(from.send('GetTokensFromRefreshToken', plain)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const both = { ...plain, ClientSecret: 'the_secret_of_a_test_client' };
    expect((await from.send('GetTokensFromRefreshToken', both)).AuthenticationResult).toBeTruthy();
  });

  test('is revoked by RevokeToken, and so are its access tokens', async () => {
    const [ended, other] = [await tokens(), await tokens()];
    await from.send('RevokeToken', { ClientId: clientId, Token: ended.RefreshToken });
    await expect(renew(ended.RefreshToken)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(from.send('GetUser', { AccessToken: ended.AccessToken })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    expect((await renew(other.RefreshToken)).AuthenticationResult).toBeTruthy();
    await expect(
      from.send('RevokeToken', { ClientId: clientId, Token: other.AccessToken }),
    ).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' });
  });

  test('is replaced if rotation is on; reuse is refused after the grace period', async () => {
    const first = await tokens('alice', 'rotating');
    const rotate = (RefreshToken: string): Promise<Body> =>
      from.send('GetTokensFromRefreshToken', { ClientId: 'rotating', RefreshToken });
    const second = (await rotate(first.RefreshToken)).AuthenticationResult;
    expect(second.RefreshToken).toBeTruthy();
    expect(second.RefreshToken).not.toBe(first.RefreshToken);
    expect((await rotate(first.RefreshToken)).AuthenticationResult).toBeTruthy();
    from.emulator.clock.advance(11);
    await expect(rotate(first.RefreshToken)).rejects.toMatchObject({
      name: 'RefreshTokenReuseException',
    });
    expect((await rotate(second.RefreshToken)).AuthenticationResult).toBeTruthy();
    await expect(renew(second.RefreshToken, {}, 'rotating')).rejects.toMatchObject({
      name: 'UnsupportedOperationException',
    });
  });

  test('without rotation stays the same in GetTokensFromRefreshToken', async () => {
    const { RefreshToken } = await tokens();
    const answer = await from.send('GetTokensFromRefreshToken', {
      ClientId: clientId,
      RefreshToken,
    });
    expect(answer.AuthenticationResult).not.toHaveProperty('RefreshToken');
  });
});

describe('SECRET_HASH', () => {
  test('is required in every call of a client with a secret, computed from the USERNAME of that call', async () => {
    const start = (more: Record<string, string>) =>
      initiate(
        from,
        'USER_PASSWORD_AUTH',
        { USERNAME: 'alice', PASSWORD: goodPassword, ...more },
        { ClientId: 'secretive' },
      );
    await expect(start({})).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(start({ SECRET_HASH: 'd3Jvbmc=' })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Unable to verify secret hash for client secretive',
    });
    for (const operation of ['ForgotPassword', 'ResendConfirmationCode', 'SignUp'])
      await expect(
        from.send(operation, {
          ClientId: 'secretive',
          Username: 'alice',
          Password: goodPassword,
          SecretHash: 'd3Jvbmc=',
        }),
        operation,
      ).rejects.toThrow('Unable to verify secret hash');
  });
});
