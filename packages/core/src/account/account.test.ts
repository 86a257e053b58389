import { describe, expect, test, vi } from 'vitest';
import { poolOfOne } from '../../test/pool-of-one.ts';
import { ChallengeError, errorKinds } from '../challenge-error.ts';
import type { PoolAttribute } from '../pool/pool.ts';
import { createSession } from '../session/index.ts';
import { providerIn } from './identities.ts';
import {
  changeContact,
  changePassword,
  clearProfile,
  completePasskey,
  contactOf,
  contactWays,
  createAccount,
  deleteAccount,
  fieldAtFault,
  forgetDevice,
  hasPassword,
  isEditable,
  isOfProfile,
  isOnlyWay,
  passwordWays,
  profileWays,
  provePassword,
  readAccount,
  readDevice,
  rememberDevice,
  removePasskey,
  sendContactCode,
  startApp,
  startPasskey,
  turnOffApp,
  turnOnApp,
  updateProfile,
  usualWays,
  verifyApp,
  verifyContact,
} from './index.ts';

const refused = (kind: ChallengeError['kind']) => new ChallengeError('Refused', { kind });
const user = {
  Username: 'u1',
  UserAttributes: [{ Name: 'email', Value: 'dana@example.com' }, { Name: 'nickname' }],
};

describe('a call on the user’s own account', () => {
  test('carries the token where the page has it', async () => {
    const { transport, calls } = poolOfOne();
    const account = createAccount({ transport, getAccessToken: () => 'a1' });
    await account.call('DeleteWebAuthnCredential', { CredentialId: 'c1' });
    expect(calls).toEqual([
      ['DeleteWebAuthnCredential', { CredentialId: 'c1', AccessToken: 'a1' }],
    ]);
  });

  test('carries no token to a relay', async () => {
    const { transport, calls } = poolOfOne();
    await createAccount({ transport }).call('GetUser', {});
    expect(calls).toEqual([['GetUser', {}]]);
  });

  test('is repeated once with a newer token when Cognito refuses the token', async () => {
    const { transport, calls } = poolOfOne({ GetUser: [refused('access-token-invalid'), user] });
    const getAccessToken = vi.fn((request?: { replacing?: string | undefined }) =>
      request?.replacing ? 'a2' : 'a1',
    );
    const onSignedOut = vi.fn();
    const account = createAccount({ transport, getAccessToken, onSignedOut });
    expect(await account.call('GetUser', {})).toBe(user);
    expect(getAccessToken).toHaveBeenLastCalledWith({ replacing: 'a1' });
    expect(calls.map(([, input]) => input)).toEqual([{ AccessToken: 'a1' }, { AccessToken: 'a2' }]);
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  test.each<[string, () => string]>([
    ['there is no newer one', () => 'a1'],
    [
      'a newer one does not come',
      vi
        .fn(() => 'a1')
        .mockImplementationOnce(() => 'a1')
        .mockImplementationOnce(() => {
          throw refused('network-failed');
        }),
    ],
  ])('rejects with the refusal of the token where %s', async (_why, getAccessToken) => {
    const { transport, names } = poolOfOne({ GetUser: refused('access-token-invalid') });
    const onSignedOut = vi.fn();
    const account = createAccount({ transport, getAccessToken, onSignedOut });
    await expect(account.call('GetUser', {})).rejects.toMatchObject({
      kind: 'access-token-invalid',
    });
    expect(names()).toEqual(['GetUser']);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });

  test.each(errorKinds)(
    '%s signs nobody out, unless it tells that nobody is signed in',
    async (kind) => {
      const { transport } = poolOfOne({ GetUser: refused(kind) });
      const onSignedOut = vi.fn();
      await expect(createAccount({ transport, onSignedOut }).call('GetUser', {})).rejects.toThrow();
      expect(onSignedOut).toHaveBeenCalledTimes(passwordWays[kind] === 'sign-in' ? 1 : 0);
    },
  );

  test.each([
    ['before the token came', {}, []],
    ['after Cognito refused the token', { DeleteUser: refused('access-token-invalid') }, ['of u1']],
  ])('never carries the token of a user who signed in %s', async (_when, answers, sent) => {
    const { transport, calls } = poolOfOne(answers);
    let sub = 'u1';
    const session = {
      options: { transport },
      getState: () => ({ status: 'signed-in', claims: { sub } }),
      subscribe: () => () => {},
      renew: vi.fn(async () => true),
      async getAccessToken({ replacing }: { replacing?: string } = {}) {
        if (replacing || sent.length === 0) sub = 'u2';
        return `of ${sub}`;
      },
    };
    const account = createAccount({ session: session as never });
    await expect(account.call('DeleteUser', {})).rejects.toThrow(ChallengeError);
    expect(calls.map(([, input]) => input)).toEqual(sent.map((AccessToken) => ({ AccessToken })));
  });

  test('goes through the relay of a session', async () => {
    const fetch = vi.fn(async () => Response.json({ Username: 'u1' }));
    vi.stubGlobal('fetch', fetch);
    const account = createAccount({
      session: createSession({ relay: '/api/auth', initial: null }),
    });
    expect(await account.call('GetUser', {})).toEqual({ Username: 'u1' });
    const [url, { body }] = fetch.mock.calls[0] as unknown as [string, { body: string }];
    expect([String(url), JSON.parse(body)]).toEqual([
      '/api/auth',
      { operation: 'GetUser', input: {} },
    ]);
    vi.unstubAllGlobals();
  });
});

describe('what is read', () => {
  test('has every attribute of the user that is text, whatever its name', async () => {
    const sent = [
      { Name: '__proto__', Value: 'p' },
      null,
      { Name: 'email', Value: 1 },
      { Name: 'n' },
    ];
    const { transport } = poolOfOne({ GetUser: { Username: 'u1', UserAttributes: sent } });
    const account = createAccount({ transport });
    await account.load('user');
    const { attributes = {} } = account.peek('user').data ?? {};
    expect(Object.entries(attributes)).toEqual([
      ['__proto__', 'p'],
      ['n', ''],
    ]);
  });

  test('is read once for all callers, and again when a caller asks for it', async () => {
    const { transport, names } = poolOfOne({ GetUser: user });
    const account = createAccount({ transport });
    expect(account.peek('user')).toEqual({ status: 'loading' });
    await Promise.all([account.load('user'), account.load('user')]);
    expect(account.peek('user')).toEqual({
      status: 'ready',
      data: {
        username: 'u1',
        attributes: { email: 'dana@example.com', nickname: '' },
        secondSteps: [],
      },
    });
    await account.load('user');
    expect(names()).toEqual(['GetUser']);
    await account.load('user', true);
    expect(names()).toEqual(['GetUser', 'GetUser']);
  });

  test('notifies its listeners, and returns the same object until it changes', async () => {
    const account = createAccount({ transport: poolOfOne({ GetUser: user }).transport });
    const listener = vi.fn();
    const stop = account.subscribe(listener);
    await account.load('user');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(account.peek('user')).toBe(account.peek('user'));
    stop();
    await account.load('user', true);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('keeps the old data when reading it again fails', async () => {
    const { transport } = poolOfOne({ GetUser: [user, refused('network-failed')] });
    const account = createAccount({ transport });
    await account.load('user');
    const before = account.peek('user');
    await account.load('user', true);
    expect(account.peek('user')).toBe(before);
  });

  test('can be read again after a failure', async () => {
    const { transport } = poolOfOne({ GetUser: [refused('network-failed'), user] });
    const account = createAccount({ transport });
    await account.load('user');
    expect(account.peek('user')).toMatchObject({
      status: 'failed',
      error: { kind: 'network-failed' },
    });
    await account.load('user');
    expect(account.peek('user').status).toBe('ready');
  });

  test('holds all pages of a list, and stops when a page repeats', async () => {
    const [first, second] = [{ DeviceKey: 'd1' }, { DeviceKey: 'd2' }];
    const { transport, calls } = poolOfOne({
      ListDevices: [
        { Devices: [first], PaginationToken: 'p2' },
        { Devices: [second], PaginationToken: 'p2' },
      ],
    });
    const account = createAccount({ transport });
    await account.load('devices');
    expect(account.peek('devices').data).toEqual([first, second]);
    expect(calls.map(([, input]) => input)).toEqual([
      { Limit: 60 },
      { Limit: 60, PaginationToken: 'p2' },
    ]);
  });

  test.each<[string, object]>([
    ['nothing', {}],
    ['lists that are none', { UserAttributes: 'x', UserMFASettingList: 7 }],
    [
      'a name that is special',
      { Username: 'u', UserAttributes: [{ Name: '__proto__', Value: 'x' }] },
    ],
  ])('is safe from %s', async (_what, output) => {
    const account = createAccount({ transport: poolOfOne({ GetUser: output }).transport });
    await account.load('user');
    const read = account.peek('user');
    if (read.status === 'ready')
      expect(Object.getPrototypeOf(read.data.attributes)).toBe(Object.prototype);
    else expect(read).toMatchObject({ error: { kind: 'malformed-challenge', field: 'Username' } });
  });

  test('leaves out entries of a list other than objects', async () => {
    const { transport } = poolOfOne({ ListDevices: { Devices: [null, 'd', { DeviceKey: 'd1' }] } });
    const account = createAccount({ transport });
    await account.load('devices');
    expect(account.peek('devices').data).toEqual([{ DeviceKey: 'd1' }]);
  });

  test('is handed from a server to the page as JSON, without what failed', async () => {
    const server = createAccount({
      transport: poolOfOne({
        GetUser: user,
        GetUserAuthFactors: refused('throttled'),
        ListWebAuthnCredentials: { Credentials: [] },
      }).transport,
      getAccessToken: () => 'a1',
    });
    const initial = JSON.parse(
      JSON.stringify(await readAccount(server, ['user', 'factors', 'passkeys'])),
    );
    const { transport, names } = poolOfOne();
    const page = createAccount({ transport, initial });
    expect(page.peek('user').data?.attributes['email']).toBe('dana@example.com');
    expect(page.peek('passkeys').data).toEqual([]);
    expect(page.peek('factors').status).toBe('loading');
    await page.load('user');
    expect(names()).toEqual([]);
  });

  test('of one user is never shown to the next user of the same page', async () => {
    const session = createSession({
      relay: '/api/auth',
      initial: { claims: { sub: 's1' }, expiresAt: Date.now() + 3_600_000, expiresIn: 3600 },
    });
    const account = createAccount({ session, initial: { factors: ['PASSWORD'] } });
    expect(account.peek('factors').data).toEqual(['PASSWORD']);
    expect(account.query('factors').queryKey).toEqual(['countersign', 'account', 's1', 'factors']);
    const other = {
      ...session,
      getState: () => ({ ...session.getState(), claims: { sub: 's2' } }),
    };
    const next = createAccount({ session: other as typeof session });
    expect(next.query('factors').queryKey).not.toEqual(account.query('factors').queryKey);
  });

  test('is read again for the user who signs in meanwhile, and kept for nobody else', async () => {
    let sub = 'u1';
    const transport = async (
      _: string,
      input: { AccessToken: string; PaginationToken?: string },
    ) => {
      sub = 'u2';
      const Devices = [{ DeviceKey: input.AccessToken }];
      return input.PaginationToken ? { Devices } : { Devices, PaginationToken: 'p2' };
    };
    const session = {
      options: { transport },
      getState: () => ({ status: 'signed-in', claims: { sub } }),
      subscribe: () => () => {},
      getAccessToken: () => `of ${sub}`,
    };
    const account = createAccount({ session: session as never });
    await account.load('devices');
    const theirs = { DeviceKey: 'of u2' };
    expect(account.peek('devices').data).toEqual([theirs, theirs]);
    sub = 'u1';
    expect(account.peek('devices').status).toBe('loading');
  });

  test('is not read again once the user has signed out', async () => {
    let claims: { sub: string } | undefined = { sub: 'u1' };
    const transport = vi.fn(async () => {
      claims = undefined;
      return user;
    });
    const session = {
      options: { transport },
      getState: () => ({ status: claims ? 'signed-in' : 'signed-out', claims }),
      subscribe: () => () => {},
      getAccessToken: () => 'a1',
    };
    const account = createAccount({ session: session as never });
    await account.load('user');
    expect(transport).toHaveBeenCalledTimes(1);
    expect(account.peek('user').status).toBe('loading');
  });

  test('has the shape that TanStack Query expects', async () => {
    const { transport } = poolOfOne({
      GetUserAuthFactors: { ConfiguredUserAuthFactors: ['WEB_AUTHN'] },
    });
    const { queryKey, queryFn } = createAccount({ transport }).query('factors');
    expect(queryKey).toEqual(['countersign', 'account', '', 'factors']);
    expect(await queryFn({ signal: new AbortController().signal })).toEqual(['WEB_AUTHN']);
  });
});

describe('a refusal that tells of old data', () => {
  test.each(errorKinds)(
    '%s has what was read read again, if the usual way is to look again',
    async (kind) => {
      const { transport, names } = poolOfOne({ GetUser: user, ForgetDevice: refused(kind) });
      const account = createAccount({ transport, onSignedOut: () => {} });
      await account.load('user');
      await expect(account.call('ForgetDevice', { DeviceKey: 'd' })).rejects.toThrow();
      const isOld = usualWays[kind] === 'look-again';
      expect(names()).toEqual(['GetUser', 'ForgetDevice', ...(isOld ? ['GetUser'] : [])]);
    },
  );

  test('of the read itself is not answered by another read', async () => {
    const { transport, names } = poolOfOne({ GetUser: [user, refused('device-not-found')] });
    const account = createAccount({ transport });
    await account.load('user');
    await account.load('user', true);
    expect(names()).toEqual(['GetUser', 'GetUser']);
  });
});

describe('password', () => {
  test.each([
    [
      'changes it',
      { current: 'a', proposed: 'b' },
      { PreviousPassword: 'a', ProposedPassword: 'b' },
    ],
    ['sets a first one', { proposed: 'b' }, { ProposedPassword: 'b' }],
  ])('%s', async (_what, change, input) => {
    const { transport, calls } = poolOfOne();
    expect(await changePassword(createAccount({ transport }), change)).toEqual({});
    expect(calls[0]).toEqual(['ChangePassword', input]);
  });

  test.each([
    ['heard', {}, true],
    ['not heard', refused('network-failed'), false],
  ])(
    'is changed although the sign-out everywhere was %s',
    async (_what, answer, signedOutEverywhere) => {
      const { transport, names } = poolOfOne({ GlobalSignOut: answer });
      const onSignedOut = vi.fn();
      const account = createAccount({ transport, onSignedOut });
      const change = { current: 'a', proposed: 'b', signOutEverywhere: true };
      expect(await changePassword(account, change)).toEqual({ signedOutEverywhere });
      expect(names()).toEqual(['ChangePassword', 'GlobalSignOut']);
      expect(onSignedOut).toHaveBeenCalledTimes(1);
    },
  );

  test('signs nobody out when the change is refused', async () => {
    const { transport, names } = poolOfOne({ ChangePassword: refused('incorrect') });
    const change = { current: 'a', proposed: 'b', signOutEverywhere: true };
    await expect(changePassword(createAccount({ transport }), change)).rejects.toThrow();
    expect(names()).toEqual(['ChangePassword']);
  });

  test('is known by its factor', () => {
    expect(hasPassword(['EMAIL_OTP', 'PASSWORD'])).toBe(true);
    expect(hasPassword(['EMAIL_OTP', 'PASSWORD_SRP_OF_OTHERS'])).toBe(false);
  });

  test.each([
    ['incorrect', 'current'],
    ['password-policy', 'proposed'],
    ['password-reused', 'proposed'],
    ['throttled', undefined],
    ['access-token-invalid', undefined],
  ] as const)('%s is about the field %s', (kind, field) => {
    expect(fieldAtFault(passwordWays, { kind })).toBe(field);
  });
});

describe('passkeys', () => {
  test('start with Cognito’s options, and fail without them', async () => {
    const options = { challenge: 'c' };
    const { transport } = poolOfOne({
      StartWebAuthnRegistration: [{ CredentialCreationOptions: options }, {}],
    });
    const account = createAccount({ transport });
    expect(await startPasskey(account)).toBe(options);
    await expect(startPasskey(account)).rejects.toMatchObject({
      field: 'CredentialCreationOptions',
    });
  });

  test('are listed again after the user adds one', async () => {
    const { transport, names } = poolOfOne();
    const account = createAccount({ transport, initial: { passkeys: [], factors: [] } });
    await completePasskey(account, { id: 'c1' } as never);
    await expect.poll(names).toContain('ListWebAuthnCredentials');
    expect(names()[0]).toBe('CompleteWebAuthnRegistration');
    expect(names()).toContain('GetUserAuthFactors');
  });

  test.each([
    ['that is there', {}],
    ['that is gone already', new ChallengeError('ResourceNotFoundException')],
  ])('removes one %s', async (_which, answer) => {
    const { transport, calls } = poolOfOne({ DeleteWebAuthnCredential: answer });
    await removePasskey(createAccount({ transport }), 'c1');
    expect(calls).toContainEqual(['DeleteWebAuthnCredential', { CredentialId: 'c1' }]);
  });

  test('rejects when Cognito does not remove one', async () => {
    const { transport } = poolOfOne({ DeleteWebAuthnCredential: refused('throttled') });
    await expect(removePasskey(createAccount({ transport }), 'c1')).rejects.toThrow();
  });

  const [one, another] = [{ CredentialId: 'c1' }, { CredentialId: 'c2' }] as never[];
  test.each<[boolean, never[], string[] | undefined]>([
    [true, [one as never], ['WEB_AUTHN']],
    [true, [one as never], ['WEB_AUTHN', 'SOFTWARE_TOKEN']],
    [false, [one as never], ['WEB_AUTHN', 'PASSWORD']],
    [false, [one as never], ['WEB_AUTHN', 'EMAIL_OTP']],
    [false, [one as never, another as never], ['WEB_AUTHN']],
    [false, [one as never], undefined],
    [false, [one as never], []],
  ])('it is %s that %j is the only way in beside %j', (only, passkeys, factors) => {
    expect(isOnlyWay(passkeys, factors)).toBe(only);
  });
});

describe('devices', () => {
  const named = [{ Name: 'device_name', Value: 'Firefox' }];
  const status = (Value: string) => [{ Name: 'dev:device_remembered_status', Value }];
  test.each([
    [
      { DeviceKey: 'd', DeviceAttributes: named, DeviceLastAuthenticatedDate: 2 },
      'Firefox',
      2000,
      true,
    ],
    [
      { DeviceKey: 'd', DeviceCreateDate: 1, DeviceAttributes: status('not_remembered') },
      undefined,
      1000,
      false,
    ],
    [{ DeviceKey: 'd', DeviceAttributes: status('remembered') }, undefined, undefined, true],
    [{ DeviceKey: 'd', DeviceAttributes: 'x', DeviceCreateDate: 'y' }, undefined, undefined, true],
    [{ DeviceKey: 'd', DeviceAttributes: [null, 1, {}] }, undefined, undefined, true],
    [
      { DeviceKey: 'd', DeviceAttributes: [{ Name: 'device_name', Value: { a: 1 } }] },
      undefined,
      undefined,
      true,
    ],
  ])('%j is read', (device, name, lastSeen, remembered) => {
    expect(readDevice(device as never)).toEqual({ key: 'd', name, lastSeen, remembered });
  });

  test.each([
    ['that is there', {}],
    ['that is forgotten already', refused('device-not-found')],
  ])('forgets one %s', async (_which, answer) => {
    const { transport, calls } = poolOfOne({ ForgetDevice: answer });
    await forgetDevice(createAccount({ transport }), 'd1');
    expect(calls[0]).toEqual(['ForgetDevice', { DeviceKey: 'd1' }]);
  });

  test('rejects when Cognito does not forget one', async () => {
    const { transport } = poolOfOne({ ForgetDevice: refused('network-failed') });
    await expect(forgetDevice(createAccount({ transport }), 'd1')).rejects.toThrow();
  });

  test('remembers one', async () => {
    const { transport, calls } = poolOfOne();
    await rememberDevice(createAccount({ transport }), 'd1');
    expect(calls[0]).toEqual([
      'UpdateDeviceStatus',
      { DeviceKey: 'd1', DeviceRememberedStatus: 'remembered' },
    ]);
  });
});

describe('delete-account', () => {
  test('deletes the account, and signs the user out', async () => {
    const { transport, names } = poolOfOne();
    const onSignedOut = vi.fn();
    await deleteAccount(createAccount({ transport, onSignedOut }));
    expect(names()).toEqual(['DeleteUser']);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });

  test('signs nobody out when the account is still there', async () => {
    const { transport } = poolOfOne({ DeleteUser: refused('throttled') });
    const onSignedOut = vi.fn();
    await expect(deleteAccount(createAccount({ transport, onSignedOut }))).rejects.toThrow();
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  test.each([
    ['its change to itself is accepted', {}],
    ['it is refused only because it was used before', refused('password-reused')],
  ])('a password is proven where %s', async (_when, answer) => {
    const { transport, calls } = poolOfOne({ ChangePassword: answer });
    await provePassword(createAccount({ transport }), 'secret');
    expect(calls).toEqual([
      ['ChangePassword', { PreviousPassword: 'secret', ProposedPassword: 'secret' }],
    ]);
  });

  test.each(errorKinds.filter((kind) => kind !== 'password-reused'))(
    '%s proves no password',
    async (kind) => {
      const { transport } = poolOfOne({ ChangePassword: refused(kind) });
      await expect(provePassword(createAccount({ transport }), 'x')).rejects.toMatchObject({
        kind,
      });
    },
  );
});

describe('authenticator-app', () => {
  test('starts with Cognito’s key, and fails without it', async () => {
    const { transport } = poolOfOne({
      AssociateSoftwareToken: [{ SecretCode: 'S' }, {}, { SecretCode: 'S'.repeat(5000) }],
    });
    const account = createAccount({ transport });
    expect(await startApp(account)).toBe('S');
    const unreadable = { field: 'SecretCode' };
    await expect(startApp(account)).rejects.toMatchObject(unreadable);
    await expect(startApp(account)).rejects.toMatchObject(unreadable);
  });

  test('checks a code, and sends the name of the app when there is one', async () => {
    const { transport, calls } = poolOfOne({ VerifySoftwareToken: { Status: 'SUCCESS' } });
    const account = createAccount({ transport });
    await verifyApp(account, { code: '123456' });
    await verifyApp(account, { code: '123456', deviceName: 'Phone' });
    expect(calls.map(([, input]) => input)).toEqual([
      { UserCode: '123456' },
      { UserCode: '123456', FriendlyDeviceName: 'Phone' },
    ]);
  });

  test.each([{ Status: 'ERROR' }, {}])('%j is a wrong code', async (output) => {
    const { transport } = poolOfOne({ VerifySoftwareToken: output });
    await expect(verifyApp(createAccount({ transport }), { code: '1' })).rejects.toMatchObject({
      kind: 'code-mismatch',
      field: 'code',
    });
  });

  test.each([
    [undefined, true],
    ['SOFTWARE_TOKEN_MFA', true],
    ['SMS_MFA', false],
  ])('beside the preferred %s it is asked for first: %s', async (preferred, PreferredMfa) => {
    const { transport, calls } = poolOfOne();
    const known = {
      username: 'u',
      attributes: {},
      secondSteps: [],
      ...(preferred && { preferred }),
    };
    await turnOnApp(createAccount({ transport, initial: { user: known } }));
    expect(calls[0]).toEqual([
      'SetUserMFAPreference',
      { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa } },
    ]);
  });

  test('turns off, and reads the user again', async () => {
    const { transport, calls, names } = poolOfOne();
    await turnOffApp(createAccount({ transport }));
    expect(calls).toContainEqual([
      'SetUserMFAPreference',
      { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } },
    ]);
    await expect.poll(() => names().at(-1)).toBe('GetUser');
  });
});

describe('email and phone', () => {
  const userWith = (email: string) => ({
    Username: 'u1',
    UserAttributes: [{ Name: 'email', Value: email }],
  });
  const details = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@e***' };

  test.each([
    ['has none', {}, { value: undefined, isVerified: false }],
    ['has one', { email: 'a@b' }, { value: 'a@b', isVerified: false }],
    ['verified it', { email: 'a@b', email_verified: 'True' }, { value: 'a@b', isVerified: true }],
  ])('of a user who %s', (_who, attributes, contact) => {
    expect(contactOf({ username: 'u', attributes, secondSteps: [] }, 'email')).toEqual(contact);
  });

  test.each<[string, object, boolean | undefined]>([
    ['stays', userWith('old@example.com'), false],
    ['is replaced', userWith('New@example.com'), true],
    ['is not known', refused('network-failed'), undefined],
  ])('after a change, the old one %s', async (_what, GetUser, replaced) => {
    const { transport, calls } = poolOfOne({
      GetUser,
      UpdateUserAttributes: {
        CodeDeliveryDetailsList: [{ AttributeName: 'phone_number' }, details],
      },
    });
    const account = createAccount({ transport });
    expect(await changeContact(account, 'email', 'new@example.com')).toEqual({
      replaced,
      delivery: { medium: 'EMAIL', destination: 'n***@e***' },
    });
    expect(calls).toContainEqual([
      'UpdateUserAttributes',
      { UserAttributes: [{ Name: 'email', Value: 'new@example.com' }] },
    ]);
  });

  test.each([
    ['renewed for a value that is in use at once', 'new@example.com', 1],
    ['left alone while the old one stays', 'old@example.com', 0],
  ])('the session is %s', async (_what, email, times) => {
    const { transport } = poolOfOne({ GetUser: userWith(email) });
    const renew = vi.fn(async () => {});
    const account = { ...createAccount({ transport }), renew };
    await changeContact(account, 'email', 'new@example.com');
    expect(renew).toHaveBeenCalledTimes(times);
  });

  test.each([{}, { CodeDeliveryDetailsList: 'x' }, { CodeDeliveryDetailsList: [null, {}] }])(
    'no code was sent where Cognito says %j',
    async (UpdateUserAttributes) => {
      const { transport } = poolOfOne({ UpdateUserAttributes, GetUser: userWith('a@b') });
      const { delivery } = await changeContact(createAccount({ transport }), 'email', 'a@b');
      expect(delivery).toBeUndefined();
    },
  );

  test('sends a code, and verifies it', async () => {
    const { transport, calls, names } = poolOfOne({
      GetUserAttributeVerificationCode: { CodeDeliveryDetails: details },
    });
    const account = createAccount({ transport });
    expect(await sendContactCode(account, 'email')).toMatchObject({ medium: 'EMAIL' });
    await verifyContact(account, 'email', '123456');
    expect(calls.slice(0, 2)).toEqual([
      ['GetUserAttributeVerificationCode', { AttributeName: 'email' }],
      ['VerifyUserAttribute', { AttributeName: 'email', Code: '123456' }],
    ]);
    expect(names()).toContain('GetUser');
  });

  test.each([
    ['alias-exists', 'contact'],
    ['invalid-parameter', 'contact'],
    ['code-mismatch', 'code'],
    ['code-expired', 'code'],
    ['throttled', undefined],
  ] as const)('%s is about the field %s', (kind, field) => {
    expect(fieldAtFault(contactWays, { kind })).toBe(field);
  });
});

describe('profile', () => {
  const nickname: PoolAttribute = {
    name: 'nickname',
    kind: 'String',
    required: false,
    mutable: true,
    readable: true,
    writable: true,
  };

  test.each([
    ['given_name', true],
    ['custom:team', true],
    ['address', true],
    ['email', false],
    ['phone_number', false],
    ['email_verified', false],
    ['sub', false],
    ['identities', false],
    ['cognito:user_status', false],
    ['updated_at', false],
  ])('shows %s: %s', (name, isShown) => {
    expect(isOfProfile({ ...nickname, name })).toBe(isShown);
    expect(isOfProfile({ ...nickname, name, readable: false })).toBe(false);
  });

  test.each<[Partial<PoolAttribute>, string, boolean]>([
    [{}, 'x', true],
    [{ writable: false }, '', false],
    [{ mutable: false }, 'x', false],
    [{ mutable: false }, '', true],
  ])('with %j and the value “%s” the user can change it: %s', (rules, value, canChange) => {
    expect(isEditable({ ...nickname, ...rules }, value)).toBe(canChange);
  });

  test('sets and deletes attributes, and reads the user again', async () => {
    const { transport, calls } = poolOfOne({ GetUser: user });
    const account = createAccount({ transport });
    await updateProfile(account, new Map([['nickname', 'D']]));
    await clearProfile(account, ['website']);
    const made = calls.filter(([name]) => name !== 'GetUser');
    expect(made).toEqual([
      ['UpdateUserAttributes', { UserAttributes: [{ Name: 'nickname', Value: 'D' }] }],
      ['DeleteUserAttributes', { UserAttributeNames: ['website'] }],
    ]);
    expect(calls.map(([name]) => name)).toContain('GetUser');
  });

  test('a taken alias is about the one attribute that can be one', () => {
    expect(fieldAtFault(profileWays, { kind: 'alias-exists' })).toBe('preferred_username');
  });
});

test.each([
  ['[{"providerName":"Google","primary":true}]', 'Google'],
  // As in an ID token.
  ['[{"providerName":"Google","primary":"true"}]', 'Google'],
  ['[{"providerName":"Google","primary":false},{"providerName":"Okta","primary":true}]', 'Okta'],
  ['[{"providerName":"Google","primary":false}]', undefined],
  ['[{"primary":true}]', undefined],
  ['[null,1,"x"]', undefined],
  ['{"primary":true}', undefined],
  ['[', undefined],
  ['', undefined],
])('identities %s: the user signs in with %s', (identities, provider) => {
  expect(providerIn(identities)).toBe(provider);
});
