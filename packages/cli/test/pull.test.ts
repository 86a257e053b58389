import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '@countersign/emulator/node';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { idsIn } from '../src/ids-in.ts';
import { main } from '../src/main.ts';
import { readPoolFile } from '../src/pool-file.ts';
import { seconds } from '../src/seconds.ts';
import { Canceled, canAsk, type Terminal } from '../src/terminal.ts';

const userPoolId = 'us-east-1_Example01';
const clientId = 'exampleclient';
const secret = 'a_secret_of_the_emulator_that_no_page_has';
const emulator = await startEmulator({
  port: 0,
  seed: {
    pools: [
      {
        id: userPoolId,
        create: {
          PoolName: 'example',
          UsernameAttributes: ['email'],
          AutoVerifiedAttributes: ['email'],
          Schema: [{ Name: 'given_name', Required: true }],
        },
        clients: [{ id: clientId, secret, ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }],
      },
    ],
  },
});
const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
const out = join(folder, 'pool.ts');

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await emulator.close();
});

let said: string[] = [];

const countersign = (...args: string[]) => countersignAt(undefined, ...args);

async function countersignAt(terminal: Terminal | undefined, ...args: string[]) {
  said = [];
  const say = (text: string) => void said.push(text);
  const code = await main(args, { log: say, error: say, terminal });
  return { code, text: said.join('\n') };
}

const call = async (operation: string, input: object) => {
  const response = await fetch(emulator.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ UserPoolId: userPoolId, ...input }),
  });
  expect(response.ok).toBe(true);
};

const ids = ['--pool', userPoolId, '--client', clientId];
const pull = () => countersign('pull', ...ids, '--endpoint', emulator.url, '--out', out);

beforeEach(async () => {
  await emulator.emulator.reset();
  rmSync(out, { force: true });
});

test('pull writes a typed file without a secret, and reads it again', async () => {
  expect(await pull()).toMatchObject({ code: 0 });
  const text = readFileSync(out, 'utf8');
  expect(text).toMatch(/^\/\/ Written by "countersign pull"/);
  expect(text).toContain("import type { Pool } from '@countersign/core/pool';");
  expect(text).toMatch(/ as const satisfies Pool;\n$/);
  expect(text).not.toContain(secret);
  expect(readPoolFile(text)).toMatchObject({
    userPoolId,
    clientId,
    endpoint: emulator.url,
    signIn: { flows: ['USER_AUTH'], names: ['email'] },
  });
  const formatted = text.replaceAll(/"(\w+)": /g, '$1: ').replaceAll('"', "'");
  expect(readPoolFile(formatted)).toEqual(readPoolFile(text));
});

test('terms of the app client are links by language', async () => {
  await call('CreateTerms', {
    ClientId: clientId,
    TermsName: 'terms-of-use',
    TermsSource: 'LINK',
    Enforcement: 'NONE',
    Links: { 'cognito:default': 'https://example.com/terms' },
  });
  await pull();
  expect(readPoolFile(readFileSync(out, 'utf8')).terms).toEqual({
    termsOfUse: { default: 'https://example.com/terms' },
  });
});

test('--check passes for a file that is up to date, and reads the ids from it', async () => {
  await pull();
  expect(await countersign('pull', '--check', '--out', out)).toEqual({
    code: 0,
    text: `Reading ${userPoolId} …\n${out} is up to date.`,
  });
});

test('--check says what changed and what that means for users, and writes nothing', async () => {
  await pull();
  const before = readFileSync(out, 'utf8');
  await call('UpdateUserPool', {
    AutoVerifiedAttributes: [],
    Policies: { PasswordPolicy: { MinimumLength: 14 } },
  });
  await call('AddCustomAttributes', {
    CustomAttributes: [{ Name: 'team', AttributeDataType: 'String' }],
  });
  const { code, text } = await countersign('pull', '--check', '--out', out);
  expect(code).toBe(1);
  expect(text).toContain('signUp.autoVerified: ["email"] → []');
  expect(text).toContain('The form may not ask for the address or number that gets the code.');
  expect(text).toContain('passwordPolicy.minimumLength: 8 → 14');
  expect(text).toContain('attributes.custom:team.required: nothing → false');
  expect(readFileSync(out, 'utf8')).toBe(before);
});

test.each<[string, string[], RegExp, number]>([
  ['no ids', ['pull', '--out', out], /^Which user pool\? Pass --pool/, 1],
  [
    'no client',
    ['pull', '--pool', userPoolId, '--out', out],
    /^Which app client\? Pass --client/,
    1,
  ],
  ['no file to check', ['pull', '--check', ...ids, '--out', out], /does not exist/, 1],
  [
    'no such pool',
    [
      'pull',
      '--pool',
      'us-east-1_None',
      '--client',
      clientId,
      '--endpoint',
      emulator.url,
      '--out',
      out,
    ],
    /DescribeUserPool failed: ResourceNotFoundException/,
    1,
  ],
  [
    'nobody there',
    ['pull', ...ids, '--endpoint', 'http://127.0.0.1:9', '--out', out],
    /nothing answers at/,
    1,
  ],
  [
    'another path of the service',
    ['pull', ...ids, '--endpoint', `${emulator.url}/nowhere`, '--out', out],
    /DescribeUserPool failed: HTTP 404: Not found/,
    1,
  ],
  ['an unknown option', ['pull', '--pol', 'x'], /Unknown option '--pol'/, 2],
  ['an unknown command', ['push'], /^There is no command "push"/, 2],
  ['no command', [], /countersign pull/, 2],
])('%s is an error that says what to do', async (_, args, message, code) => {
  const result = await countersign(...args);
  expect(result.text).toMatch(message);
  expect(result.code).toBe(code);
});

test.each([
  [
    'amplify_outputs.json',
    { auth: { user_pool_id: userPoolId, user_pool_client_id: 'a1b2c3d4e5f6g7h8i9j0k1l2m3' } },
  ],
  ['CDK', { Stack: { UserPoolId: userPoolId, WebClientId: 'a1b2c3d4e5f6g7h8i9j0k1l2m3' } }],
  [
    'Terraform',
    {
      pool: { value: userPoolId },
      client_id: { value: 'a1b2c3d4e5f6g7h8i9j0k1l2m3', type: 'string' },
    },
  ],
  [
    'SAM',
    [
      { OutputKey: 'UserPool', OutputValue: userPoolId },
      { OutputKey: 'UserPoolClient', OutputValue: 'a1b2c3d4e5f6g7h8i9j0k1l2m3' },
    ],
  ],
  [
    'Terraform with the secret of the client',
    {
      client_secret: { value: 'z'.repeat(51), sensitive: true },
      client_id: { value: 'a1b2c3d4e5f6g7h8i9j0k1l2m3' },
      pool: { value: userPoolId },
    },
  ],
])('the ids are found in the outputs of %s', (_, outputs) => {
  expect(idsIn(JSON.stringify(outputs), 'outputs.json')).toEqual({
    pool: userPoolId,
    client: 'a1b2c3d4e5f6g7h8i9j0k1l2m3',
  });
});

test('doctor names what the pool lacks, and what to change', async () => {
  const doctor = ['doctor', ...ids, '--endpoint', emulator.url, '--out', out];
  const { code, text } = await countersign(...doctor, '--url', 'https://app.example.com/sign-in');
  expect(code).toBe(1);
  expect(text).toMatch(
    /^secret-in-a-page: A page cannot keep the secret.*\n {2}Use an app client/m,
  );
  expect(text).not.toContain(secret);
  expect((await countersign(...doctor, '--relay')).text).not.toContain('secret-in-a-page');
  expect((await countersign(...doctor, '--url', 'app')).text).toMatch(/^--url must be/);
});

test('a file that was edited is an error that names the member', async () => {
  await pull();
  const text = readFileSync(out, 'utf8');
  writeFileSync(out, text.replace('"USER_AUTH"', '"USER_SRP"'));
  const { code, text: message } = await countersign('pull', '--check', '--out', out);
  expect(message).toMatch(/^signIn\.flows\[0\] of the pool file must be USER_AUTH,/);
  expect(code).toBe(1);
});

describe('at a terminal', () => {
  /** Chooses the option with this value, or gives up if there is none. */
  function terminalOf(...wanted: string[]) {
    const asked: string[] = [];
    const terminal: Terminal = {
      async choose(message, choices) {
        asked.push(
          `${message} ${choices.map(({ label, hint }) => `${label}: ${hint}`).join(', ')}`,
        );
        const chosen = choices.find(({ value }) => wanted.includes(value));
        if (!chosen) throw new Canceled('Nothing was done.');
        return chosen.value;
      },
      during(doing, work) {
        asked.push(doing);
        return work;
      },
    };
    return { asked, terminal };
  }

  const here = ['--endpoint', emulator.url, '--out', out];
  const idOf = async (operation: string, input: object) => {
    const response = await fetch(emulator.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const { UserPool, UserPoolClient } = await response.json();
    return String(UserPool?.Id ?? UserPoolClient?.ClientId);
  };

  test.each(['pull', 'doctor'])(
    '%s asks for the pool and then for its app client',
    async (command) => {
      const other = await idOf('CreateUserPool', { PoolName: 'other' });
      const web = await idOf('CreateUserPoolClient', { UserPoolId: other, ClientName: 'web' });
      const { asked, terminal } = terminalOf(other, web);
      const { code } = await countersignAt(terminal, command, ...here);
      expect(code).toBe(command === 'pull' ? 0 : 1);
      expect(asked).toEqual([
        'Reading the user pools …',
        `Which user pool? example: ${userPoolId}, other: ${other}`,
        'Reading the app clients …',
        `Which app client? web: ${web}`,
        `Reading ${other} …`,
      ]);
      if (command === 'pull')
        expect(readPoolFile(readFileSync(out, 'utf8'))).toMatchObject({
          userPoolId: other,
          clientId: web,
        });
    },
  );

  test('all pages of a list are there to choose from', async () => {
    for (let at = 1; at <= 61; at++)
      await call('CreateUserPoolClient', { ClientName: `client-${at}` });
    const { asked, terminal } = terminalOf(clientId);
    await countersignAt(terminal, 'pull', '--pool', userPoolId, ...here);
    expect(asked[1]?.match(/client-\d+: /g)).toHaveLength(61);
    expect(existsSync(out)).toBe(true);
  });

  test('only what is missing is asked', async () => {
    await pull();
    const { asked, terminal } = terminalOf();
    await countersignAt(terminal, 'pull', '--out', out);
    expect(asked).toEqual([`Reading ${userPoolId} …`]);
  });

  test('the file’s app client is not that of another pool', async () => {
    await pull();
    const other = await idOf('CreateUserPool', { PoolName: 'other' });
    const web = await idOf('CreateUserPoolClient', { UserPoolId: other, ClientName: 'web' });
    const { terminal } = terminalOf(web);
    expect(await countersignAt(terminal, 'pull', '--pool', other, ...here)).toMatchObject({
      code: 0,
    });
    const alone = await countersign('pull', '--pool', userPoolId, ...here);
    expect(alone.text).toMatch(/^Which app client\? Pass --client/);
  });

  test('Escape does nothing', async () => {
    const { terminal } = terminalOf();
    const { code, text } = await countersignAt(terminal, 'pull', ...here);
    expect({ code, text }).toEqual({ code: 130, text: 'Nothing was done.' });
    expect(existsSync(out)).toBe(false);
  });

  test('a pool without an app client is an error', async () => {
    const other = await idOf('CreateUserPool', { PoolName: 'other' });
    const { terminal } = terminalOf();
    const { code, text } = await countersignAt(terminal, 'pull', '--pool', other, ...here);
    expect(code).toBe(1);
    expect(text).toBe(`There is no app client in ${other}. Create one first.`);
  });
});

test('only what takes over a second shows that it does', async () => {
  vi.useFakeTimers();
  const write = vi.fn();
  const { promise, resolve } = withResolvers<string>();
  const long = seconds('Reading …', promise, { write });
  await vi.advanceTimersByTimeAsync(900);
  expect(write).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1200);
  expect(write.mock.calls).toEqual([['\rReading … 1 s'], ['\rReading … 2 s']]);
  resolve('read');
  expect(await long).toBe('read');
  expect(write).toHaveBeenLastCalledWith('\r\u001b[K');
  vi.useRealTimers();
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test.each([
  [true, true, undefined, true],
  [true, true, 'false', true],
  [true, true, 'true', false],
  [true, true, '1', false],
  [false, true, undefined, false],
  [true, false, undefined, false],
])('input at a terminal: %s, output: %s, CI=%s; asks: %s', (input, output, CI, asks) => {
  const streams = { stdin: { isTTY: input }, stderr: { isTTY: output }, env: { CI } };
  expect(canAsk(streams)).toBe(asks);
});
