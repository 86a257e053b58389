/** The emulator refuses what the service's model refuses, in the service's words. */
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { operations } from '../src/operations/operations.ts';
import { corrections } from '../src/validation/corrections.ts';
import { modelInputs, modelShapes } from '../src/validation/model.ts';
import { matches } from '../src/validation/patterns.ts';
import { api, clientId, pool, poolId, request, user } from './support/api.ts';
import { brokenInputs, randomOf, valid } from './support/model-values.ts';

const served = [...operations.keys()];
const inputOf = (operation: string) => modelInputs[operation] ?? '';

const start = () => api({ seed: { pools: [pool({ users: [user('alice')] })] } });

async function answer(from: ReturnType<typeof api>, operation: string, input: object) {
  const response = await from.emulator.fetch(request(operation, JSON.stringify(input)));
  const { __type, message } = await response.json();
  return { status: response.status, type: __type, message };
}

const words = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+';

describe('a message of the service', () => {
  test.each<[source: string, operation: string, input: object, message: string]>([
    [
      'aws-sdk-js#3344',
      'AdminConfirmSignUp',
      { UserPoolId: ' ap-northeast-1_xxx', Username: 'alice' },
      "1 validation error detected: Value ' ap-northeast-1_xxx' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+",
    ],
    [
      'terraform-provider-aws#38167',
      'DescribeUserPoolClient',
      { UserPoolId: poolId, ClientId: '' },
      "2 validation errors detected: Value '' at 'clientId' failed to satisfy constraint: Member must have length greater than or equal to 1; Value '' at 'clientId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+]+",
    ],
    [
      'amazon-cognito-identity-js#551',
      'ConfirmSignUp',
      { ClientId: clientId, Username: 'a b', ConfirmationCode: '1' },
      `1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: ${words}`,
    ],
    [
      'aws-cloudformation-user-guide#525, media-insights-on-aws#199 (the values are those of today)',
      'CreateUserPoolClient',
      {
        UserPoolId: poolId,
        ClientName: 'x',
        ExplicitAuthFlows: ['ADMIN_USER_PASSWORD_AUTH'],
      },
      `1 validation error detected: Value '[ADMIN_USER_PASSWORD_AUTH]' at 'explicitAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${modelShapes['ExplicitAuthFlowsType']?.enum?.join(', ')}]]`,
    ],
    [
      'amazon-cognito-identity-js#388 (a password needs no 6 characters in the model of today)',
      'SignUp',
      { ClientId: clientId, Username: '', Password: ' ' },
      `3 validation errors detected: Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$; Value at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1; Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: ${words}`,
    ],
  ])('of %s', async (_, operation, input, message) => {
    expect(await answer(start(), operation, input)).toEqual({
      status: 400,
      type: 'InvalidParameterException',
      message,
    });
  });
});

test('each place of each input that is broken alone is refused as the service words it', async () => {
  const from = start();
  let sent = 0;
  const wrong: unknown[] = [];
  for (const seed of [1, 2, 3, 4, 5])
    for (const operation of served)
      for (const { input, at, rules, ...shown } of brokenInputs(
        inputOf(operation),
        randomOf(seed * 1000 + operation.length),
      )) {
        sent++;
        const count = `${rules.length} validation error${rules.length > 1 ? 's' : ''} detected: `;
        const value =
          !('value' in shown) || (shown.value !== null && typeof shown.value === 'object')
            ? undefined
            : shown.value === null
              ? 'Value null '
              : `Value '${shown.value}' `;
        const { status, type, message } = await answer(from, operation, input);
        const texts = rules.map((rule) => `at '${at}' failed to satisfy constraint: ${rule}`);
        const right =
          status === 400 &&
          type === 'InvalidParameterException' &&
          (value === undefined
            ? message.startsWith(`${count}Value `) && texts.every((text) => message.includes(text))
            : message === count + texts.map((text) => value + text).join('; ')) &&
          ('value' in shown || message.startsWith(`${count}Value at '${at}'`));
        if (!right) wrong.push({ operation, at, rules, status, type, message });
      }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(sent).toBeGreaterThan(5000);
});

test('no input that satisfies the model is refused by it, and none fails with 500', async () => {
  const random = randomOf(7);
  const wrong: unknown[] = [];
  let sent = 0;
  for (let round = 0; sent < 2000; round++) {
    const from = start();
    for (const operation of served) {
      const input = Object(valid(inputOf(operation), random, round % 3 === 0));
      for (const [name, value] of [
        ['UserPoolId', poolId],
        ['ClientId', clientId],
        ['Username', 'alice'],
      ] as const)
        if (name in input && random() < 0.8) input[name] = value;
      const { status, message } = await answer(from, operation, input);
      if (status >= 500 || /^\d+ validation error/.test(message ?? ''))
        wrong.push({ operation, input, status, message });
      sent++;
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('a value of another type is a SerializationException', async () => {
  const from = start();
  for (const operation of served)
    for (const [member, shape] of Object.entries(modelShapes[inputOf(operation)]?.members ?? {})) {
      if (modelShapes[shape]?.type === 'document') continue;
      const value = modelShapes[shape]?.type === 'boolean' ? 'true' : true;
      const whole = Object(valid(inputOf(operation), randomOf(1), true));
      expect(await answer(from, operation, { ...whole, [member]: value })).toMatchObject({
        status: 400,
        type: 'SerializationException',
      });
    }
});

describe('the table', () => {
  type Sdk = Record<string, unknown>;
  const ofSdk = sdk as Sdk;

  /** Name, traits, members, shapes of members, and how many of them are required. */
  type Structure = [3, string, string, unknown, string[], unknown[], number?];
  const structure = (name: string) => ofSdk[`${name}$`] as Structure | undefined;

  test('has every operation of the installed SDK', () => {
    const names = Object.keys(sdk).flatMap((name) =>
      /^(?!\$)\w+Command$/.test(name) ? [name.slice(0, -'Command'.length)] : [],
    );
    expect(Object.keys(modelInputs).sort()).toEqual(names.sort());
  });

  test('has the members of the installed SDK, and requires the same', () => {
    for (const [name, { type, members = {}, required = [] }] of Object.entries(modelShapes)) {
      if (type !== 'structure') continue;
      const [, , , , names, , count = 0] = structure(name) ?? [];
      expect([name, Object.keys(members).sort()]).toEqual([name, [...(names ?? [])].sort()]);
      expect([name, [...required].sort()]).toEqual([name, names?.slice(0, count).sort() ?? []]);
    }
  });

  test('has the enumerations of the installed SDK', () => {
    for (const [name, { enum: values }] of Object.entries(modelShapes))
      if (values)
        expect([name, [...values].sort()]).toEqual([
          name,
          Object.values(ofSdk[name] as Record<string, string>).sort(),
        ]);
  });

  test('is corrected where its shapes are', () => {
    for (const name of Object.keys(corrections)) expect(modelShapes).toHaveProperty(name);
  });
});

describe('a pattern of the model', () => {
  const patterns = [...new Set(Object.values(modelShapes).map(({ pattern }) => pattern ?? ''))];

  test.each(patterns)('%s takes no time to refuse a long text', (pattern) => {
    const begun = performance.now();
    for (const part of ['a', '@', '{####}', '{##', 'a:', ' '])
      matches(pattern, `${part.repeat(20_000 / part.length)}\u0000`);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('has Java’s white space, which is ASCII only', () => {
    expect(matches('[\\S]+', 'a\u00a0b')).toBe(true);
    expect(matches('[\\w\\s+=,.@-]+', 'a\u00a0b')).toBe(false);
    expect(matches('[\\w\\s+=,.@-]+', 'a\tb')).toBe(true);
  });

  test('has lines only where it says so', () => {
    expect(matches('(?s).*', 'a\nb')).toBe(true);
    expect(matches('.*\\{####\\}.*', 'a\n{####}')).toBe(false);
  });
});
