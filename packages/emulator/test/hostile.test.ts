/** Operations and controls accept or refuse any input, and never answer 500. */
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { operations } from '../src/operations/operations.ts';
import {
  api,
  type Body,
  clientId,
  goodPassword,
  passwordless,
  pool,
  poolId,
  request,
  signIn,
  user,
} from './support/api.ts';

const from = api({
  seed: {
    pools: [
      pool({
        create: {
          PoolName: 'hostile',
          ...passwordless,
          DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
          Schema: [{ Name: 'tier', AttributeDataType: 'String' }],
        },
        mfa: {
          MfaConfiguration: 'OPTIONAL',
          SoftwareTokenMfaConfiguration: { Enabled: true },
          WebAuthnConfiguration: { RelyingPartyId: 'localhost' },
        },
        groups: ['g'],
        users: [user('dana')],
      }),
    ],
  },
});

let valid: Record<string, unknown> = {};
beforeEach(async () => {
  await from.emulator.reset();
  const { AccessToken, RefreshToken, NewDeviceMetadata } = (await signIn(from, 'dana'))
    .AuthenticationResult;
  const { Session } = await from.send('InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'dana' },
  });
  valid = {
    UserPoolId: poolId,
    ClientId: clientId,
    Username: 'dana',
    GroupName: 'g',
    AccessToken,
    RefreshToken,
    Token: RefreshToken,
    Session,
    DeviceKey: NewDeviceMetadata.DeviceKey,
    Password: goodPassword,
    PoolName: 'made',
    ClientName: 'made',
    AttributeName: 'email',
  };
});

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Values that no client means to send. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    ...[1e300, -1e300, 2 ** 31, 2 ** 53, -1, 0, 1.5, true, null, '', ' ', '__proto__', '\ud800'],
    ...['\u0000', '{####}', 'x'.repeat(3000), '1e300', 'constructor', 'ALLOW_USER_AUTH', 'email'],
    ...[
      [],
      [null],
      [[]],
      [{}],
      {},
      { a: {} },
      { toString: 1 },
      JSON.parse('{"__proto__":{"a":1}}'),
    ],
    ...[{ $map: [] }, { $object: [] }, JSON.parse(nested(90))],
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The SDK's own description of a shape: `[3, namespace, name, traits, members, their shapes]`, a list, a map or a number. */
type Shape = Body;

/** Generates values of a shape, and some that almost fit it. */
function like(shape: Shape, depth = 0): fc.Arbitrary<unknown> {
  if (typeof shape === 'function') return like(shape(), depth);
  if (depth > 4) return odd;
  if (typeof shape === 'number') {
    if (shape >= 128) return fc.oneof(odd, fc.dictionary(names, like(shape - 128, depth + 1)));
    if (shape >= 64) return fc.oneof(odd, fc.array(like(shape - 64, depth + 1), { maxLength: 3 }));
    return odd;
  }
  if (!Array.isArray(shape)) return odd;
  if (typeof shape[0] === 'function') return like(shape[0], depth);
  const [kind, , , , members, shapes] = shape;
  if (kind === 3)
    return fc.oneof(
      { weight: 4, arbitrary: record(members, shapes, depth) },
      { weight: 1, arbitrary: odd },
    );
  if (kind === 1) return fc.oneof(odd, fc.array(like(members, depth + 1), { maxLength: 3 }));
  return kind === 2 ? fc.oneof(odd, fc.dictionary(names, like(shapes, depth + 1))) : odd;
}

const names = fc.oneof(
  fc.constantFrom(
    ...['__proto__', 'USERNAME', 'PASSWORD', 'SRP_A', 'SECRET_HASH', 'DEVICE_KEY', 'ANSWER'],
    ...['REFRESH_TOKEN', 'CREDENTIAL', 'PREFERRED_CHALLENGE', 'userAttributes.__proto__'],
  ),
  fc.string({ maxLength: 4 }),
);

const record = (members: string[], shapes: Shape[], depth: number): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(members.map((name, i) => [name, like(shapes[i], depth + 1)])), {
    requiredKeys: [],
  });

const shapeOf = (operation: string): Shape => (sdk as Body)[`${operation}Request$`];

const post = async (operation: string, body: string) => {
  const response = await from.emulator.fetch(request(operation, body));
  return { status: response.status, body: await response.json() };
};

/** Calls that read everything that an input may have stored. */
const readers: [string, object][] = [
  ['DescribeUserPool', { UserPoolId: poolId }],
  ['GetUserPoolMfaConfig', { UserPoolId: poolId }],
  ['DescribeUserPoolClient', { UserPoolId: poolId, ClientId: clientId }],
  ['ListUsers', { UserPoolId: poolId }],
  [
    'InitiateAuth',
    {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'dana', PASSWORD: goodPassword },
    },
  ],
];

test.each([...operations.keys()])('%s', async (operation) => {
  const [, , , , members, shapes] = shapeOf(operation);
  const keep = fc.subarray(members as string[]);
  await fc.assert(
    fc.asyncProperty(record(members, shapes, 0), keep, async (given, kept) => {
      const right = kept.filter((name) => Object.hasOwn(valid, name));
      const input = { ...given, ...Object.fromEntries(right.map((name) => [name, valid[name]])) };
      const { status, body } = await post(operation, JSON.stringify(input));
      expect(status, `${JSON.stringify(input)} → ${JSON.stringify(body)}`).toBeLessThan(500);
    }),
    { numRuns: 60 },
  );
  for (const [reader, input] of readers)
    expect((await post(reader, JSON.stringify(input))).status, reader).toBeLessThan(500);
  await from.emulator.snapshot();
});

test('an input that is nested too deeply is refused', async () => {
  for (const depth of [101, 50_000, 250_000])
    for (const member of ['UserPoolTags', 'EmailConfiguration', 'Nobody'])
      expect(
        await post('CreateUserPool', `{"PoolName":"deep","${member}":${nested(depth)}}`),
      ).toMatchObject({ status: 400, body: { __type: 'SerializationException' } });
  const quoted = JSON.stringify({ PoolName: 'flat', UserPoolTags: { a: '['.repeat(120) } });
  expect((await post('CreateUserPool', quoted)).status).toBe(200);
});

describe('a control', () => {
  const controls = ['inbox', 'clock', 'faults', 'users', 'reset', '__proto__', ''];
  const bodies = fc.oneof(
    odd.map((value) => JSON.stringify(value)),
    fc
      .record(
        { kind: fc.constantFrom('throttle', 'lambda', 'no'), operation: odd, times: odd, ms: odd },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value)),
    odd.map((advance) => JSON.stringify({ advance })),
    fc.constantFrom('', '{', 'null', nested(50_000)),
  );

  test('answers any input without a 500, and the clock keeps working', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'DELETE', 'PUT'),
        fc.constantFrom(...controls),
        bodies,
        async (method, path, body) => {
          const answer = await from.emulator.fetch(
            new Request(`http://localhost:9440/_emulator/${path}`, {
              method,
              ...(method !== 'GET' && { body }),
            }),
          );
          expect(answer.status, `${method} ${path} ${body}`).toBeLessThan(500);
          from.emulator.faults.clear();
          const clock = new Request('http://localhost:9440/_emulator/clock');
          expect((await from.emulator.fetch(clock)).status).toBe(200);
        },
      ),
      { numRuns: 500 },
    );
    expect((await signIn(from, 'dana')).AuthenticationResult).toBeTruthy();
  });
});
