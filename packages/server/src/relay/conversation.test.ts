import { generate } from 'otplib';
import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { type Browser, browser, signInAs } from '../../test/support/browser.ts';
import { password, totpSecret } from '../../test/support/pool.ts';

const beginning = { AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'eli' } };
const answerTo = (Session: string | undefined, code: string) => ({
  ChallengeName: 'EMAIL_OTP',
  Session,
  ChallengeResponses: { USERNAME: 'eli', EMAIL_OTP_CODE: code },
});

async function begun(more: Parameters<typeof app>[0] = {}) {
  const { handler, service } = app(more);
  const page = browser(handler);
  const { json } = await page.post('InitiateAuth', beginning);
  const session: string = json.Session;
  return { handler, service, page, session, code: service.code('eli@example.test') };
}

test('the page gets a sealed Session instead of Cognito’s', async () => {
  const { page, session, service, code } = await begun();
  const { status } = await page.post('RespondToAuthChallenge', answerTo(session, code));
  expect(status).toBe(200);
  const { Session: real } = service.last('RespondToAuthChallenge');
  expect(session).not.toContain(real);
  expect(page.seen.every(({ text }) => !text.includes(real))).toBe(true);
});

test('a stolen Session is useless in another browser', async () => {
  const { handler, service, session, code } = await begun();
  const thief = browser(handler);
  const refused = {
    status: 400,
    json: { __type: 'NotAuthorizedException', message: 'Invalid session for the user.' },
  };
  const answer = answerTo(session, code);
  expect(await thief.post('RespondToAuthChallenge', answer)).toMatchObject(refused);
  // Nor in one that began its own sign-in for the same user.
  await thief.post('InitiateAuth', beginning);
  expect(await thief.post('RespondToAuthChallenge', answer)).toMatchObject(refused);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

test('a stolen Session is useless at Cognito', async () => {
  const { service, session, code } = await begun();
  const response = await service.fetch('http://cognito.test/', {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.RespondToAuthChallenge' },
    body: JSON.stringify({ ClientId: 'serverclient', ...answerTo(session, code) }),
  });
  expect(response.status).toBe(400);
});

test('the cookie is host-only, http-only and short-lived', async () => {
  const { page } = await begun();
  expect(page.seen[0]?.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-countersign-sign-in-[\w-]{8}=[\da-z]{8,9}\.[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    ),
  ]);
});

test('two tabs of one browser are two conversations', async () => {
  const { page, session, service, code } = await begun();
  const other = await page.post('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'toni', PASSWORD: password },
  });
  expect(other.json.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  expect((await page.post('RespondToAuthChallenge', answerTo(session, code))).status).toBe(200);
  expect(service.count('RespondToAuthChallenge')).toBe(1);
});

test.each([
  ['none', () => undefined],
  ['an empty one', () => ''],
  ['one of Cognito’s form', () => 'A'.repeat(200)],
  ['one that was changed', (session: string) => `${session.slice(0, -5)}AAAAA`],
  ['one cut off', (session: string) => session.slice(0, 100)],
])('an answer with %s as its Session is refused', async (_case, made) => {
  const { page, session, service, code } = await begun();
  const answer = answerTo(made(session), code);
  expect((await page.post('RespondToAuthChallenge', answer)).status).toBe(400);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

/** The cookies of a browser's open sign-ins. */
const signIns = (page: Browser) =>
  [...page.cookies].filter(([name]) => name.startsWith('__Host-countersign-sign-in'));

test('each sign-in has its own cookie, from its first step to its last', async () => {
  const { page, session, code, service } = await begun();
  const [first] = signIns(page);
  const toni = await page.post('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'toni', PASSWORD: password },
  });
  expect(signIns(page)).toEqual([first, expect.anything()]);
  const { headers } = await page.post('RespondToAuthChallenge', answerTo(session, code));
  expect(headers.getSetCookie()).toContainEqual(
    `${first?.[0]}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure`,
  );
  expect(signIns(page)).toHaveLength(1);
  const SOFTWARE_TOKEN_MFA_CODE = await generate({ secret: totpSecret });
  const last = await page.post('RespondToAuthChallenge', {
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    Session: toni.json.Session,
    ChallengeResponses: { USERNAME: 'toni', SOFTWARE_TOKEN_MFA_CODE },
  });
  expect(last.status).toBe(200);
  expect(signIns(page)).toEqual([]);
  expect(service.count('RespondToAuthChallenge')).toBe(2);
});

test('the next step keeps the cookie for another 15 minutes', async () => {
  const { page, service } = await begun();
  const { json } = await page.post('InitiateAuth', {
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'dana' },
  });
  expect(json.ChallengeName).toBe('SELECT_CHALLENGE');
  const before = signIns(page);
  service.emulator.clock.advance(60);
  const { headers } = await page.post('RespondToAuthChallenge', {
    ChallengeName: 'SELECT_CHALLENGE',
    Session: json.Session,
    ChallengeResponses: { USERNAME: 'dana', ANSWER: 'PASSWORD_SRP', SRP_A: 'a'.repeat(768) },
  });
  const [line = ''] = headers.getSetCookie();
  expect(line).toContain('Max-Age=900');
  expect(signIns(page).map(([name]) => name)).toEqual(before.map(([name]) => name));
});

test('a sign-in that ends does not change the one in another tab', async () => {
  const { page, session, code } = await begun();
  const before = signIns(page);
  await signInAs(page, 'eve', password);
  expect(signIns(page)).toEqual(before);
  expect((await page.post('RespondToAuthChallenge', answerTo(session, code))).status).toBe(200);
});

test('of many open sign-ins the newest 16 continue, within 2 KB of headers', async () => {
  const { page, service, session, code } = await begun();
  const sessions: string[] = [session];
  for (let tab = 1; tab < 40; tab += 1) {
    service.emulator.clock.advance(1);
    sessions.push((await page.post('InitiateAuth', beginning)).json.Session);
  }
  expect(signIns(page)).toHaveLength(16);
  expect(page.cookie().length).toBeLessThan(2048);
  // Every code is wrong: Cognito refuses the code, and the server refuses a dropped sign-in.
  const outcomes: string[] = [];
  for (const one of sessions) {
    const { json } = await page.post('RespondToAuthChallenge', answerTo(one, `x${code}`));
    outcomes.push(json.__type);
  }
  const invalid = outcomes.filter((type) => type === 'NotAuthorizedException');
  expect(invalid).toHaveLength(24);
  expect(outcomes.slice(0, 24)).toEqual(invalid);
});

test('a sign-in that continues is not the oldest, however early it began', async () => {
  const { page, service } = await begun();
  const toni = await page.post('InitiateAuth', {
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'dana' },
  });
  for (let tab = 0; tab < 14; tab += 1) {
    service.emulator.clock.advance(1);
    await page.post('InitiateAuth', beginning);
  }
  service.emulator.clock.advance(1);
  const step = await page.post('RespondToAuthChallenge', {
    ChallengeName: 'SELECT_CHALLENGE',
    Session: toni.json.Session,
    ChallengeResponses: { USERNAME: 'dana', ANSWER: 'PASSWORD_SRP', SRP_A: 'a'.repeat(768) },
  });
  expect(step.json.ChallengeName).toBe('PASSWORD_VERIFIER');
  const [name = ''] = step.headers.getSetCookie()[0]?.split('=') ?? [];
  for (let tab = 0; tab < 15; tab += 1) {
    service.emulator.clock.advance(1);
    await page.post('InitiateAuth', beginning);
  }
  expect(page.cookies.has(name)).toBe(true);
  await page.post('InitiateAuth', beginning);
  expect(page.cookies.has(name)).toBe(false);
});

test.each(['RevokeToken', 'GlobalSignOut', 'DeleteUser'] as const)(
  'an abandoned sign-in is gone after %s',
  async (operation) => {
    const { handler, service } = app({ allow: ['InitiateAuth', operation] });
    const page = browser(handler);
    await signInAs(page, 'dana', password);
    await page.post('InitiateAuth', beginning);
    await page.post('InitiateAuth', beginning);
    expect(signIns(page)).toHaveLength(2);
    expect((await page.post(operation)).status).toBe(200);
    expect([...page.cookies.keys()]).toEqual([]);
    expect(service.count(operation)).toBe(1);
  },
);

test('a sign-in without a challenge clears no sign-in cookie', async () => {
  const { handler } = app();
  const page = browser(handler);
  const { headers } = await signInAs(page, 'dana', password);
  expect(headers.getSetCookie().join()).not.toContain('-sign-in');
});

// Names that a sibling host can set: they only look like the prefixed name.
test.each([
  ['a byte before the name', (name: string) => `\u00a0${name}`],
  ['a byte behind the name', (name: string) => `${name}\u00a0`],
  ['no prefix', (name: string) => name.replace('__Host-', '')],
  ['the name without a sign-in', (name: string) => name.slice(0, -9)],
  ['the name of another sign-in', (name: string) => `${name.slice(0, -8)}AAAAAAAA`],
])('a victim cannot be given an attacker’s sign-in by a cookie with %s', async (_case, renamed) => {
  const { handler, page: attacker, session, code, service } = await begun();
  const victim = browser(handler);
  for (const [name, value] of signIns(attacker)) victim.cookies.set(renamed(name), value);
  const { status, json } = await victim.post('RespondToAuthChallenge', answerTo(session, code));
  expect([status, json.message]).toEqual([400, 'Invalid session for the user.']);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

test('two different cookies under one sign-in’s name are both refused', async () => {
  const { handler, page: attacker, session, code } = await begun();
  const [[name, value] = ['', '']] = signIns(attacker);
  const victim = browser(handler, { cookie: `${name}=other; ${name}=${value}` });
  expect((await victim.post('RespondToAuthChallenge', answerTo(session, code))).status).toBe(400);
});

test('signing out works with any names of cookies, and clears only its own', async () => {
  const { handler } = app();
  const prefix = '__Host-countersign-sign-in-';
  const names = ['', '\u00e9\u00e9\u00e9\u00e9', 'short', 'aaaa aaa', 'aaaaaaaaa', '%00'];
  const cookie = names.map((name) => `${prefix}${name}=x`).join('; ');
  const { status, headers } = await browser(handler, { cookie }).post('RevokeToken');
  const cleared = headers.getSetCookie().filter((line) => line.startsWith(prefix));
  expect([status, cleared]).toEqual([200, []]);
});

test('a session cookie does not open as a Session', async () => {
  const { page, code, service } = await begun();
  await signInAs(page, 'dana', password);
  const stolen = page.cookies.get('__Host-countersign')?.slice(2) ?? '';
  expect(stolen).toMatch(/^eyJ/);
  expect((await page.post('RespondToAuthChallenge', answerTo(stolen, code))).status).toBe(400);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

test('a sealed Session expires after 15 minutes', async () => {
  const { page, session, service, code } = await begun();
  service.emulator.clock.advance(15 * 60 + 1);
  const { json } = await page.post('RespondToAuthChallenge', answerTo(session, code));
  expect(json.message).toMatch(/^Invalid session/);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

test('a password proof must answer its own SECRET_BLOCK', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  const begin = () =>
    page.post('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: 'dana', SRP_A: 'a'.repeat(768) },
    });
  const one = (await begin()).json;
  const two = (await begin()).json;
  const claim = (block: string) => ({
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: one.Session,
    ChallengeResponses: {
      USERNAME: 'dana',
      PASSWORD_CLAIM_SECRET_BLOCK: block,
      PASSWORD_CLAIM_SIGNATURE: 'AAAA',
      TIMESTAMP: 'x',
    },
  });
  const swapped = await page.post(
    'RespondToAuthChallenge',
    claim(two.ChallengeParameters.SECRET_BLOCK),
  );
  expect(swapped.json.message).toBe('Invalid session for the user.');
  expect(service.count('RespondToAuthChallenge')).toBe(0);
  await page.post('RespondToAuthChallenge', claim(one.ChallengeParameters.SECRET_BLOCK));
  expect(service.last('RespondToAuthChallenge')).not.toHaveProperty('Session');
});
