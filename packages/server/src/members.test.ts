import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { app } from '../test/support/app.ts';
import { browser, signInAs } from '../test/support/browser.ts';
import { password } from '../test/support/pool.ts';
import { type Operation, type OperationRule, operations, setByServer } from './operations.ts';

/** Interfaces of the AWS SDK's declarations: their names, and those of their members. */
const declared = new Map(
  ['models_0', 'models_1'].flatMap((file) => {
    const { resolve } = createRequire(import.meta.url);
    const entry = resolve('@aws-sdk/client-cognito-identity-provider');
    const path = entry.replace(/dist-.*/, `dist-types/models/${file}.d.ts`);
    const text = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    return [...text.matchAll(/export interface (\w+) \{([\s\S]*?)^\}/gm)].map(
      ([, name = '', body = '']): [string, string[]] => [
        name,
        [...body.matchAll(/^ {4}(\w+)\??:/gm)].map(([, member = '']) => member),
      ],
    );
  }),
);
const rules: [Operation, OperationRule][] = Object.entries(operations).map(([name, rule]) => [
  name as Operation, // A key of the table.
  rule,
]);

/** Documented, and refused by name: sessions are renewed for many at once, and ended as a whole. */
const refused: Partial<Record<Operation, string[]>> = {
  GetTokensFromRefreshToken: ['ClientMetadata'],
  RevokeToken: ['RevokeAssociatedSessions'],
};

test.each(rules)(
  'each member that the SDK declares for %s is listed or refused',
  (operation, rule) => {
    const members = declared.get(`${operation}Request`) ?? [];
    const decided = [...Object.keys(rule.takes), ...setByServer, ...(refused[operation] ?? [])];
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((name) => !decided.includes(name))).toEqual([]);
    // And none that there is not.
    expect(Object.keys(rule.takes).filter((name) => !members.includes(name))).toEqual([]);

    const gives = declared.get(`${operation}Response`) ?? [];
    const kept = ['Session', 'AuthenticationResult'];
    expect(gives.filter((name) => ![...rule.gives, ...kept].includes(name))).toEqual([]);
  },
);

const sample = {
  text: 'some-text',
  number: 7,
  truth: true,
  map: { some: 'text' },
  texts: ['some-text'],
  attributes: [{ Name: 'custom:some', Value: 'text' }],
  document: { Enabled: true },
};
const beginning = { AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'toni' } };
/** What a call needs besides to get as far as Cognito. */
const needed: Partial<Record<Operation, object>> = {
  InitiateAuth: beginning,
  RespondToAuthChallenge: { ChallengeResponses: { USERNAME: 'toni' } },
};

test.each(
  rules.flatMap(([operation, { takes }]) =>
    [...new Set([...Object.keys(takes), ...(declared.get(`${operation}Request`) ?? [])])].map(
      (member): [Operation, string] => [operation, member],
    ),
  ),
)('%s: %s goes on, is refused by name, or is this server’s to set', async (operation, member) => {
  const { handler, service } = app({ allow: rules.map(([name]) => name) });
  const page = browser(handler);
  const { json: begun } = await signInAs(page, 'toni', password);
  const { takes, kind }: OperationRule = operations[operation];
  const how = takes[member];
  const isAccount = kind === 'account';
  const signedIn = !['begin', 'answer', 'account'].includes(kind) && member !== 'Session';
  if (signedIn) await signInAs(page, 'dana', password);
  const value =
    member === 'Session'
      ? begun.Session
      : member === 'AuthFlow'
        ? 'CUSTOM_AUTH'
        : how === undefined
          ? 'of-the-page'
          : sample[how];
  const base = {
    ...needed[operation],
    ...(isAccount && { Username: 'toni' }),
    ...(kind === 'answer' && { Session: begun.Session }),
  };
  service.sent.length = 0;
  const merged =
    member === 'AuthParameters' || member === 'ChallengeResponses'
      ? { [member]: { USERNAME: 'toni', some: 'text' } }
      : { [member]: value };
  const { status, json } = await page.post(operation, { ...base, ...merged });
  const sent = service.last(operation);

  if (how === undefined && !setByServer.includes(member)) {
    expect([status, json.message]).toEqual([400, expect.stringContaining(member)]);
    expect(sent).toBeUndefined();
    return;
  }
  expect(sent).toBeDefined();
  if (how === undefined) expect(JSON.stringify(sent)).not.toContain('of-the-page');
  // Where a page was comes from this server, what its pool's script found from the page.
  else if (member === 'UserContextData') expect(sent[member]).toBeUndefined();
  else if (member === 'Session') expect(sent[member]).toMatch(/^.{20}/);
  else expect(sent[member]).toMatchObject(Object(merged)[member]);
});

test.each([
  ['a member that nobody knows', { Colour: 'red' }, /Colour/],
  ['one by a name that is none', { '<b>': 'red' }, /member/],
  ['one of an object’s prototype', JSON.parse('{"__proto__":{}}'), /__proto__/],
  ['one of another operation', { ConfirmationCode: '123456' }, /ConfirmationCode/],
])('%s is refused by its name', async (_case, more, text) => {
  const { handler, service } = app();
  const input = { Username: 'dana', ...more };
  const { status, json } = await browser(handler).post('ForgotPassword', input);
  expect([status, json.__type]).toEqual([400, 'InvalidParameterException']);
  expect(json.message).toMatch(text);
  expect(json.message).not.toMatch(/red|<b>/);
  expect(service.sent).toEqual([]);
});

test('a member without a value counts as missing', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  expect((await page.post('ForgotPassword', { Username: 'dana', Colour: null })).status).toBe(200);
  expect(service.last('ForgotPassword')).not.toHaveProperty('Colour');
});

test('an account takes over an alias when the page sets ForceAliasCreation', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  const input = { Username: 'dana', ConfirmationCode: '123456', ForceAliasCreation: true };
  await page.post('ConfirmSignUp', input);
  expect(service.last('ConfirmSignUp')).toMatchObject(input);
  const wrong = await page.post('ConfirmSignUp', { ...input, ForceAliasCreation: 'true' });
  expect([wrong.status, wrong.json.message]).toEqual([
    400,
    expect.stringContaining('ForceAliasCreation'),
  ]);
});
