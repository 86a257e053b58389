/**
 * Requests and what Cognito answers them, family by family. Each family has its source; the requests
 * of one family follow each other in one pool.
 */
import { expect, test } from 'vitest';
import { operations } from '../src/operations/operations.ts';
import { modelInputs, modelShapes } from '../src/validation/model.ts';
import { administration } from './answers/administration.ts';
import { appClients } from './answers/app-clients.ts';
import { federation } from './answers/federation.ts';
import { ownAccount } from './answers/own-account.ts';
import { ownDevices } from './answers/own-devices.ts';
import {
  type Family,
  type Known,
  nobody,
  noPool,
  poolGone,
  role,
  secretClient,
  top,
  userGone,
} from './answers/pair.ts';
import { passwords } from './answers/passwords.ts';
import { pools } from './answers/pools.ts';
import { signIns } from './answers/sign-ins.ts';
import { signUp } from './answers/sign-up.ts';
import { users } from './answers/users.ts';
import { api, type Body, clientId, pool, user } from './support/api.ts';
import { randomOf, valid } from './support/model-values.ts';

const families: Family[] = [
  ...signUp,
  ...signIns,
  ...passwords,
  ...ownAccount,
  ...users,
  ...pools,
  ...appClients,
  ...administration,
  ...federation,
  ...ownDevices,
];

const start = (extra: Family['pool'] = {}) => {
  // Each request comes a second after the one before.
  let now = 1_700_000_000_000;
  return api({
    now: () => {
      now += 1000;
      return now;
    },
    seed: {
      pools: [
        pool({
          mfa: {
            MfaConfiguration: 'OPTIONAL',
            SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: role } },
            SoftwareTokenMfaConfiguration: { Enabled: true },
          },
          clients: [
            {
              id: clientId,
              ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            },
            { id: secretClient, secret: 'the_secret_of_a_test_client' },
          ],
          users: [
            user('alice'),
            user('bob'),
            user('totp', {
              totpSecret: 'JBSWY3DPEHPK3PXP',
              mfa: { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
            }),
          ],
          ...extra,
        }),
      ],
    },
  });
};

test('the table has at least 300 pairs, all different', () => {
  const pairs = families.flatMap(({ name, pairs: rows }) =>
    rows.map(([operation, input, answer], index) =>
      JSON.stringify([
        operation,
        typeof input === 'function' ? `${name} ${index}` : input,
        typeof answer === 'string' ? answer : Object.keys(answer),
      ]),
    ),
  );
  expect(new Set(pairs).size).toBeGreaterThanOrEqual(300);
});

test.each(families)(
  '$name are answered as Cognito does ($source)',
  async ({ pool: extra, pairs }) => {
    const from = start(extra);
    let known: Known = {};
    for (const [index, [operation, input, answer, learn]] of pairs.entries()) {
      const sent = typeof input === 'function' ? input(known, from.code) : input;
      const got: Body = await from
        .send(operation, sent)
        .catch((error: Error) => `${error.name}: ${error.message}`);
      const place = `${index} ${operation} ${JSON.stringify(got)}`;
      if (typeof answer === 'string') expect(got, place).toEqual(expect.stringContaining(answer));
      else {
        // A text would match an empty object too.
        expect(got, place).toBeTypeOf('object');
        expect(got, place).toMatchObject(answer);
      }
      if (learn) known = { ...known, ...learn(got) };
    }
  },
);

/** The operations whose input has a member, with an input of what they require. */
const taking = (member: string): [operation: string, input: Record<string, unknown>][] =>
  [...operations.keys()].flatMap((operation) => {
    const name = modelInputs[operation] ?? '';
    const shape = modelShapes[name];
    if (!shape?.members?.[member]) return [];
    const input = Object(valid(name, randomOf(1), true));
    const wanted = Object.keys(input).filter((one) => shape.required?.includes(one));
    return [[operation, Object.fromEntries(wanted.map((one) => [one, input[one]]))]];
  });

const refusal = (operation: string, input: object) =>
  start()
    .send(operation, input)
    .then(JSON.stringify, (error: Error) => `${error.name}: ${error.message}`);

// Source of the four: API reference, the errors of each operation.
test.each(taking('UserPoolId'))('%s refuses a pool that is not there', async (operation, input) => {
  expect(await refusal(operation, { ...input, ...noPool })).toContain(poolGone);
});

test.each(taking('Username').filter(([name]) => name.startsWith('Admin')))(
  '%s refuses a user who is not there',
  async (operation, input) => {
    const answer = await refusal(operation, { ...input, ...nobody });
    if (operation === 'AdminCreateUser') expect(answer).toContain('"Username":"nobody"');
    else expect(answer).toContain(userGone);
  },
);

test.each(taking('AccessToken'))('%s refuses a made-up access token', async (operation, input) => {
  const answer = await refusal(operation, { ...input, AccessToken: 'made.up.token' });
  expect(answer).toBe('NotAuthorizedException: Invalid Access Token');
});

test.each(taking('ClientId'))('%s refuses a client that is not there', async (operation, input) => {
  const known = 'UserPoolId' in input ? top : {};
  expect(await refusal(operation, { ...input, ...known, ClientId: 'none' })).toContain(
    'ResourceNotFoundException: User pool client none does not exist.',
  );
});
