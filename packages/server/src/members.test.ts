import { expect, test } from 'vitest';
import { installed, readDeclarations } from '../test/drift/declarations.ts';
import { app } from '../test/support/app.ts';
import { browser, signInAs } from '../test/support/browser.ts';
import { password } from '../test/support/pool.ts';
import { sampleOf } from '../test/support/samples.ts';
import { type Operation, type OperationRule, operations, setByServer } from './operations.ts';

/** Structures of the AWS SDK's declarations: their names, and those of their members. */
const declared = new Map(
  [...readDeclarations(installed()).structures].map(([name, members]): [string, string[]] => [
    name,
    members.map((member) => member.name),
  ]),
);
const rules: [Operation, OperationRule][] = Object.entries(operations).map(([name, rule]) => [
  name as Operation, // A key of the table.
  rule,
]);

/** Documented, and refused by name: sessions are renewed for many at once. */
const refused: Partial<Record<Operation, string[]>> = {
  GetTokensFromRefreshToken: ['ClientMetadata'],
};

test.each(rules)(
  'each member that the SDK declares for %s is listed or refused',
  (operation, rule) => {
    const members = declared.get(`${operation}Request`) ?? [];
    const decided = [...Object.keys(rule.takes), ...setByServer, ...(refused[operation] ?? [])];
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((name) => !decided.includes(name))).toEqual([]);
    // And no member that the SDK does not declare.
    expect(Object.keys(rule.takes).filter((name) => !members.includes(name))).toEqual([]);

    const gives = declared.get(`${operation}Response`) ?? [];
    const kept = ['Session', 'AuthenticationResult'];
    expect(gives.filter((name) => ![...Object.keys(rule.gives), ...kept].includes(name))).toEqual(
      [],
    );
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
  RespondToAuthChallenge: {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeResponses: { USERNAME: 'toni' },
  },
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
        : member === 'RevokeAssociatedSessions'
          ? 'LINKED'
          : how === undefined
            ? 'of-the-page'
            : sampleOf(how, sample);
  const base = {
    ...needed[operation],
    ...(isAccount && { Username: 'toni' }),
    ...(kind === 'answer' && { Session: begun.Session }),
  };
  service.sent.length = 0;
  const merged =
    member === 'AuthParameters' || member === 'ChallengeResponses'
      ? { [member]: { ...Object(value), USERNAME: 'toni' } }
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

const code = { ChallengeName: 'SMS_MFA', ChallengeResponses: { USERNAME: 'dana' } };

test.each([
  ['InitiateAuth', 'AuthParameters', 'COLOUR', 'red'],
  ['InitiateAuth', 'AuthParameters', '__proto__', {}],
  ['InitiateAuth', 'AuthParameters', 'userAttributes.email', 'red'],
  ['InitiateAuth', 'UserContextData', 'Colour', 'red'],
  ['InitiateAuth', 'AnalyticsMetadata', 'Colour', 'red'],
  ['RespondToAuthChallenge', 'ChallengeResponses', 'COLOUR', 'red'],
  ['RespondToAuthChallenge', 'ChallengeResponses', 'toString', 'red'],
  ['SetUserMFAPreference', 'SMSMfaSettings', 'Colour', 'red'],
  ['SetUserMFAPreference', 'WebAuthnMfaSettings', 'PreferredMfa', true],
  ['ConfirmDevice', 'DeviceSecretVerifierConfig', 'Colour', 'red'],
] as const)('%s: %s.%s is refused by its name', async (operation, member, key, value) => {
  const { handler, service } = app();
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  service.sent.length = 0;
  const base: Record<string, object> = { InitiateAuth: beginning, RespondToAuthChallenge: code };
  const input = { ...base[operation], [member]: JSON.parse(`{"${key}":${JSON.stringify(value)}}`) };
  const { status, json } = await page.post(operation, input);
  expect([status, json.__type]).toEqual([400, 'InvalidParameterException']);
  expect(json.message).toContain(`${member}.${key}`);
  expect(json.message).not.toMatch(/\bred\b/);
  expect(service.sent).toEqual([]);
});

test.each([
  ['a number', 'PASSWORD', 7],
  ['an object', 'PASSWORD', {}],
  ['no object at all', undefined, 'USERNAME=dana'],
])('%s in the place of a parameter’s text is refused by its name', async (_case, key, value) => {
  const { handler, service } = app();
  const parameters = key === undefined ? value : { USERNAME: 'dana', [key]: value };
  const input = { AuthFlow: 'USER_AUTH', AuthParameters: parameters };
  const { status, json } = await browser(handler).post('InitiateAuth', input);
  expect(status).toBe(400);
  expect(json.message).toContain(key === undefined ? 'AuthParameters' : `AuthParameters.${key}`);
  expect(service.sent).toEqual([]);
});

test('what a page says for the hash or for tokens is left behind, in any answer', async () => {
  const own = {
    SECRET_HASH: 'of-the-page',
    REFRESH_TOKEN: 'of-the-page',
    ACCESS_TOKEN: 'of-the-page',
  };
  const { handler, service } = app();
  const page = browser(handler);
  const levels = { TARGET_ACR_VALUES: 'urn:cognito:loa:3', MAX_AGE: '300' };
  await page.post('InitiateAuth', {
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'dana', ...levels, ...own },
  });
  expect(service.last('InitiateAuth').AuthParameters).toMatchObject(levels);
  for (const ChallengeName of ['SMS_MFA', 'VOICE_OTP']) {
    const { json: begun } = await signInAs(page, 'toni', password);
    const ChallengeResponses = { USERNAME: 'toni', ...own };
    await page.post('RespondToAuthChallenge', {
      ChallengeName,
      ChallengeResponses,
      Session: begun.Session,
    });
    expect(service.last('RespondToAuthChallenge').ChallengeName).toBe(ChallengeName);
  }
  expect(JSON.stringify(service.sent)).not.toContain('of-the-page');
});

test('the answer to a challenge that the kit does not know goes on with its own keys', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  const { json: begun } = await signInAs(page, 'toni', password);
  const ChallengeResponses = { USERNAME: 'toni', VOICE_OTP_CODE: '123456' };
  const input = { ChallengeName: 'VOICE_OTP', ChallengeResponses, Session: begun.Session };
  await page.post('RespondToAuthChallenge', input);
  expect(service.last('RespondToAuthChallenge')).toMatchObject({ ChallengeResponses });
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
