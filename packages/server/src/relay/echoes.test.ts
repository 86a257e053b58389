import fc from 'fast-check';
import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { clientSecret, cognito, password } from '../../test/support/pool.ts';
import { filled } from '../../test/support/samples.ts';
import { type Operation, operations } from '../operations.ts';

type Wire = Record<string, unknown>;

const typedPassword = 'Typed-Horse-9!';
const typedCode = '83920174';

/** An input for an operation, as a page might send it. */
const sample: Record<string, unknown> = {
  text: 'x',
  number: 1,
  truth: true,
  map: { some: 'x' },
  texts: ['x'],
  attributes: [{ Name: 'email', Value: 'd@example.test' }],
  document: { Enabled: true },
};
const typed: Record<string, unknown> = {
  AuthFlow: 'USER_PASSWORD_AUTH',
  Username: 'dana',
  USERNAME: 'dana',
  PASSWORD: typedPassword,
  ChallengeName: 'PASSWORD',
  Session: undefined,
  ...Object.fromEntries(
    ['Password', 'PreviousPassword', 'ProposedPassword'].map((name) => [name, typedPassword]),
  ),
  ...Object.fromEntries(['ConfirmationCode', 'UserCode', 'Code'].map((name) => [name, typedCode])),
};
const inputOf = (operation: Operation): Wire => filled(operations[operation].takes, sample, typed);

/** Everything that a service knows when it answers: what it received, and what it issued before. */
const secretNames =
  /^(?:AccessToken|IdToken|RefreshToken|Token|ClientSecret|SecretHash|SECRET_HASH|Session)$/;
function secretsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return secretNames.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => secretsIn(member, key));
}

const bytesOf = (text: string) => Buffer.from(text);
const each = (text: string, spell: (code: number) => string) =>
  Array.from(bytesOf(text), spell).join('');
const hex = (code: number) => code.toString(16).padStart(2, '0');

/** Other spellings of a text, from which a reader can recover it. */
const spellings: [string, (text: string) => string][] = [
  ['in capitals', (text) => text.toUpperCase()],
  ['in small letters', (text) => text.toLowerCase()],
  ['in base64', (text) => bytesOf(text).toString('base64')],
  ['in base64url', (text) => bytesOf(text).toString('base64url')],
  ['in base64 of JSON', (text) => bytesOf(JSON.stringify({ text })).toString('base64')],
  ['in base64 after one byte', (text) => bytesOf(`x${text}`).toString('base64')],
  ['in base64 after two bytes', (text) => bytesOf(`xy${text}`).toString('base64')],
  ['in hexadecimal digits', (text) => each(text, hex)],
  ['in capital ones', (text) => each(text, hex).toUpperCase()],
  ['in an address', encodeURIComponent],
  ['in an address twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['in an address, each byte', (text) => each(text, (code) => `%${hex(code)}`)],
  ['in a form', (text) => new URLSearchParams({ text }).toString()],
  ['in JSON, escaped', (text) => each(text, (code) => `\\u00${hex(code)}`)],
  ['in HTML, escaped', (text) => each(text, (code) => `&#${code};`)],
  [
    'in HTML, by hexadecimal digits',
    (text) => text.replaceAll(/\W/g, (one) => `&#x${hex(one.charCodeAt(0))};`),
  ],
  ['with blanks', (text) => Array.from(text).join(' ')],
];

/** Ways to quote a text in another. */
const quotes: ((text: string) => string)[] = [
  ...spellings.map(([, spell]) => spell),
  (text) => text,
  (text) => `1 validation error detected: Value '${text}' failed`,
  (text) => JSON.stringify({ text }),
  (text) => text.replaceAll('/', '\\/'),
  (text) => text.slice(0, Math.ceil(text.length / 2)),
  (text) => text.slice(-30),
];

/** Ways to put a text into an answer. */
const answers: ((text: string, real: Wire) => Response)[] = [
  ...[400, 403, 429, 500].flatMap((status) => [
    (text: string) =>
      Response.json({ __type: 'InvalidParameterException', message: text }, { status }),
    (text: string) => Response.json({ __type: text, message: text }, { status }),
  ]),
  (text) => Response.json({ message: text }, { status: 400 }),
  (text, real) =>
    Response.json({
      ...Object.fromEntries(
        Object.values(operations).flatMap(({ gives }) =>
          Object.keys(gives).map((name) => [name, text]),
        ),
      ),
      ChallengeName: text,
      ChallengeParameters: { text, [text]: 'x', deep: JSON.stringify({ text }) },
      Devices: [{ DeviceKey: text, DeviceAttributes: [{ Name: text, Value: text }] }],
      ...real,
    }),
];

/** A relay with a signed-in user, in front of a service that answers each call with its input. */
async function echoing(quote: (text: string) => string, answer: (typeof answers)[number]) {
  const service = cognito();
  const known = new Set<string>([clientSecret]);
  let echoes = false;
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const request = new Request(url, init);
    const sent = request.method === 'POST' ? await request.clone().json() : {};
    for (const secret of secretsIn(sent)) known.add(secret);
    const response = await service.fetch(request);
    const given = response.ok ? await response.clone().json() : {};
    for (const secret of secretsIn(given)) known.add(secret);
    if (!echoes || request.method !== 'POST') return response;
    const { AuthenticationResult: result, Session } = given;
    const text = quote([...secretsIn(sent), clientSecret].join(' '));
    const real = {
      ...(result && {
        AuthenticationResult: {
          ...result,
          NewDeviceMetadata: { DeviceKey: text, DeviceGroupKey: text },
        },
      }),
      ...(Session && { Session }),
    };
    return answer(text, real);
  };
  const all = Object.keys(operations) as Operation[]; // The keys of a constant.
  const { handler, events } = app({ allow: all }, { ...service, fetch });
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  echoes = true;
  return { page, handler, events, known };
}

/** Returns each secret, and both halves of it. */
const halvesOf = (secret: string) => {
  const half = Math.ceil(secret.length / 2);
  return [secret, secret.slice(0, half), secret.slice(-half), secret.slice(-30)];
};

test('a service that quotes every input, in any answer to any operation, leaks no secret', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(operations) as Operation[])),
      fc.constantFrom(...quotes),
      fc.constantFrom(...answers),
      async (operation, quote, answer) => {
        const { page, handler, events, known } = await echoing(quote, answer);
        await page.post(operation, inputOf(operation));
        await page.get();
        await handler.renewSession(page.headers());
        const told = [
          ...page.seen.map(({ text, headers }) => text + JSON.stringify([...headers])),
          JSON.stringify(events),
        ].join('\n');
        expect(known.size).toBeGreaterThan(3);
        for (const secret of known) {
          for (const part of halvesOf(secret)) {
            // Compare booleans, because a mismatch of texts would print the secrets.
            expect(told.includes(part)).toBe(false);
            expect(told.includes(part.replaceAll('/', '\\\\/'))).toBe(false);
            expect(told.includes(encodeURIComponent(part))).toBe(false);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['GetTokensFromRefreshToken', {}, ['RefreshToken', 'ClientSecret']],
  ['GetUser', {}, ['AccessToken']],
  ['ForgotPassword', { Username: 'dana' }, ['SecretHash']],
] as const)(
  'passes on only the name of a refusal of %s that quotes %j',
  async (operation, input, names) => {
    const service = cognito();
    const sent: string[] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const request = new Request(url, init);
      if (!request.headers.get('x-amz-target')?.endsWith(`.${operation}`)) {
        return service.fetch(request);
      }
      const body = await request.json();
      sent.push(...names.map((name) => body[name]));
      return Response.json(
        { __type: 'InvalidParameterException', message: JSON.stringify(body) },
        { status: 400 },
      );
    };
    const { handler, events } = app({}, { ...service, fetch });
    const page = browser(handler);
    await signInAs(page, 'dana', password);
    const { json, text } = await page.post(operation, input);
    expect(json).toEqual({
      __type: 'InvalidParameterException',
      message: 'InvalidParameterException',
    });
    expect(sent.filter((secret) => typeof secret === 'string')).toHaveLength(names.length);
    for (const secret of sent) {
      expect(text.includes(secret)).toBe(false);
      expect(JSON.stringify(events).includes(secret)).toBe(false);
    }
  },
);

test.each([
  ['a password', 'SignUp', { Username: 'nora', Password: typedPassword }, typedPassword],
  [
    'a password with quotes',
    'SignUp',
    { Username: 'nora', Password: 'a"b\\c"d' },
    'a\\"b\\\\c\\"d',
  ],
  ['a code', 'ConfirmSignUp', { Username: 'dana', ConfirmationCode: typedCode }, typedCode],
])(
  'an error that quotes %s reaches the page by name only',
  async (_case, operation, input, typedText) => {
    const message = `Value ${JSON.stringify(input)} is wrong`;
    const { handler } = app({
      fetch: async () =>
        Response.json({ __type: 'InvalidParameterException', message }, { status: 400 }),
    });
    const { json } = await browser(handler).post(operation, input);
    expect(message).toContain(typedText);
    expect(json.message).toBe('InvalidParameterException');
  },
);

const secretsOf = {
  'a password': ({ Password }: Wire) => String(Password),
  'a hash': ({ SecretHash }: Wire) => String(SecretHash),
  'the secret of the client': () => clientSecret,
};
test.each(
  Object.entries(secretsOf).flatMap(([name, secretOf]) =>
    spellings.map(([how, spell]) => [name, how, secretOf, spell] as const),
  ),
)('a refusal that quotes %s %s is told by its name', async (_name, _how, secretOf, spell) => {
  let quoted = '';
  const { handler, events } = app({
    fetch: async (url, init) => {
      quoted = spell(secretOf(await new Request(url, init).json()));
      const message = `Value '${quoted}' is wrong`;
      return Response.json({ __type: 'InvalidParameterException', message }, { status: 400 });
    },
  });
  const input = { Username: 'nora', Password: typedPassword };
  const { json } = await browser(handler).post('SignUp', input);
  expect(quoted.length).toBeGreaterThan(10);
  expect(json.message).toBe('InvalidParameterException');
  expect(JSON.stringify(events).includes(quoted)).toBe(false);
});

test.each([
  ['Correct-Horse-1!', 'Password did not conform with policy: Password not long enough'],
  ['username or password', 'Invalid verification code provided, please try again.'],
  ['%%%%%%', '100 % of attempts were used.'],
  ['123456', 'Invalid code at 2026-11-28T12:34:58Z.'],
])('with the input "%s", the text "%s" reaches the page', async (Password, message) => {
  const { handler } = app({
    fetch: async () =>
      Response.json({ __type: 'InvalidPasswordException', message }, { status: 400 }),
  });
  const { json } = await browser(handler).post('SignUp', { Username: 'nora', Password });
  expect(json.message).toBe(message);
});

test('a text that contains a word of a password by chance reaches the page', async () => {
  const { handler } = app();
  const { json } = await signInAs(browser(handler), 'dana', 'password');
  expect(json.message).toBe('Incorrect username or password.');
});

test('the filter does not remove what a page needs', async () => {
  const { handler } = app();
  const page = browser(handler);
  const begun = await page.post('InitiateAuth', {
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: 'dana', SRP_A: 'a'.repeat(768) },
  });
  expect(begun.json.ChallengeParameters).toMatchObject({
    SECRET_BLOCK: expect.stringMatching(/.{100}/),
    SRP_B: expect.stringMatching(/.{100}/),
    SALT: expect.stringMatching(/./),
    USER_ID_FOR_SRP: expect.stringMatching(/./),
  });
  await signInAs(page, 'dana', password);
  expect((await page.post('GetUser')).json.UserAttributes).toContainEqual({
    Name: 'email',
    Value: 'dana@example.test',
  });
});
