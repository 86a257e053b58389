import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { password } from '../../test/support/pool.ts';

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

test('the page is given no Session of Cognito’s, but one that leads to it', async () => {
  const { page, session, service, code } = await begun();
  const { status } = await page.post('RespondToAuthChallenge', answerTo(session, code));
  expect(status).toBe(200);
  const { Session: real } = service.last('RespondToAuthChallenge');
  expect(session).not.toContain(real);
  expect(page.seen.every(({ text }) => !text.includes(real))).toBe(true);
});

test('a stolen Session is of no use in another browser', async () => {
  const { handler, service, session, code } = await begun();
  const thief = browser(handler);
  const refused = {
    status: 400,
    json: { __type: 'NotAuthorizedException', message: 'Invalid session for the user.' },
  };
  const answer = answerTo(session, code);
  expect(await thief.post('RespondToAuthChallenge', answer)).toMatchObject(refused);
  // Not even in one that began a sign-in of its own, for the same user.
  await thief.post('InitiateAuth', beginning);
  expect(await thief.post('RespondToAuthChallenge', answer)).toMatchObject(refused);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

test('a stolen Session is of no use at Cognito itself', async () => {
  const { service, session, code } = await begun();
  const response = await service.fetch('http://cognito.test/', {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.RespondToAuthChallenge' },
    body: JSON.stringify({ ClientId: 'serverclient', ...answerTo(session, code) }),
  });
  expect(response.status).toBe(400);
});

test('the cookie is of the host alone, short-lived and out of reach of scripts', async () => {
  const { page } = await begun();
  expect(page.seen[0]?.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-countersign-sign-in=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
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
])('an answer with %s for a Session is refused', async (_case, made) => {
  const { page, session, service, code } = await begun();
  const answer = answerTo(made(session), code);
  expect((await page.post('RespondToAuthChallenge', answer)).status).toBe(400);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

const verifier = '__Host-countersign-sign-in';

test('a sign-in that ends leaves that of another tab as it was', async () => {
  const { page, session, code } = await begun();
  const kept = page.cookies.get(verifier);
  await signInAs(page, 'eve', password);
  expect(page.cookies.get(verifier)).toBe(kept);
  expect((await page.post('RespondToAuthChallenge', answerTo(session, code))).status).toBe(200);
});

test.each(['RevokeToken', 'GlobalSignOut', 'DeleteUser'] as const)(
  'a sign-in that was begun and left is gone after %s',
  async (operation) => {
    const { handler, service } = app({ allow: ['InitiateAuth', operation] });
    const page = browser(handler);
    await signInAs(page, 'dana', password);
    await page.post('InitiateAuth', beginning);
    expect(page.cookies.has(verifier)).toBe(true);
    expect((await page.post(operation)).status).toBe(200);
    expect([...page.cookies.keys()]).toEqual([]);
    expect(service.count(operation)).toBe(1);
  },
);

test('where there is no such cookie, none is cleared', async () => {
  const { handler } = app();
  const page = browser(handler);
  const { headers } = await signInAs(page, 'dana', password);
  expect(headers.getSetCookie().join()).not.toContain(verifier);
});

test('a session cookie does not open as a Session', async () => {
  const { page, code, service } = await begun();
  await signInAs(page, 'dana', password);
  const stolen = page.cookies.get('__Host-countersign')?.slice(2) ?? '';
  expect(stolen).toMatch(/^eyJ/);
  expect((await page.post('RespondToAuthChallenge', answerTo(stolen, code))).status).toBe(400);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

test('it ends with Cognito’s longest time for an answer', async () => {
  const { page, session, service, code } = await begun();
  service.emulator.clock.advance(15 * 60 + 1);
  const { json } = await page.post('RespondToAuthChallenge', answerTo(session, code));
  expect(json.message).toMatch(/^Invalid session/);
  expect(service.count('RespondToAuthChallenge')).toBe(0);
});

test('a proof of a password answers the very challenge it was asked with', async () => {
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
