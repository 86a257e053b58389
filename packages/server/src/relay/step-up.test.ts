import { createSignIn } from '@countersign/core/flow';
import { relayTransport } from '@countersign/core/transport';
import { generate } from 'otplib';
import { describe, expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { type Browser, browser, route, signInAs } from '../../test/support/browser.ts';
import {
  type Cognito,
  client,
  clientId,
  cognito,
  password,
  totpSecret,
} from '../../test/support/pool.ts';

const level = (n: number) => `urn:cognito:loa:${n}`;
const targets = [level(4)];
const day = 86_400;

/** A pool whose user `app` has an authenticator app that no sign-in asks for. */
const levels = (more: object = {}) =>
  cognito({
    users: [
      { username: 'app', attributes: { email: 'app@example.test' }, password, totpSecret },
      { username: 'eve', attributes: { email: 'eve@example.test' }, password, totpSecret },
    ],
    ...more,
  });

async function signedIn(service: Cognito = levels(), more = {}) {
  const made = app(more, service);
  const page = browser(made.handler);
  await signInAs(page, 'app', password);
  return { ...made, page };
}

const stepUp = (page: Browser, sub?: string, maxAge?: number) =>
  createSignIn({
    transport: relayTransport(route, { fetch: page.fetch }),
    clientId,
    stepUp: { targets, maxAge, relay: true, sub },
  });
const code = async (service: Cognito) => ({
  code: await generate({
    secret: totpSecret,
    epoch: Math.floor(service.emulator.clock.now() / 1000),
  }),
});
const sessionOf = ({ handler, page }: Awaited<ReturnType<typeof signedIn>>) =>
  handler.getSession(page.headers());

describe('a step-up through the relay', () => {
  test('credits the session’s own token, which no page sees, and raises the session', async () => {
    const made = await signedIn();
    const { service, page, events } = made;
    const before = await sessionOf(made);
    const flow = stepUp(page, before?.sub, 300);
    await flow.identify({ username: 'app' });
    expect(service.last('InitiateAuth').AuthParameters).toMatchObject({
      USERNAME: 'app',
      TARGET_ACR_VALUES: level(4),
      MAX_AGE: '300',
      ACCESS_TOKEN: before?.accessToken,
    });
    await flow.answer(await code(service));
    expect(flow.getState().at).toBe('signed-in');
    const after = await sessionOf(made);
    expect(after).toMatchObject({ sub: before?.sub, claims: { acr: level(4) } });
    expect(after?.accessToken).not.toBe(before?.accessToken);
    expect(events.map(({ type }) => type)).toEqual(['signed-in', 'relayed', 'stepped-up']);
    for (const { text } of page.seen) {
      for (const one of [before, after]) expect(text).not.toContain(one?.accessToken);
    }
    // Nobody needs the tokens from before.
    expect(service.count('RevokeToken')).toBe(1);
  });

  test('ends when the session would have ended before', async () => {
    const made = await signedIn(levels(), {
      cookie: { secrets: ['s'.repeat(32)], maxAge: 2 * day },
    });
    const { service, page } = made;
    service.emulator.clock.advance(day);
    const flow = stepUp(page);
    await flow.identify({ username: 'app' });
    await flow.answer({ choice: 'PASSWORD', password }).catch(() => {});
    await flow.answer(await code(service));
    const [line = ''] = page.seen.at(-1)?.headers.getSetCookie() ?? [];
    const seconds = Number(/Max-Age=(\d+)/.exec(line)?.[1]);
    expect([seconds <= day, seconds > day - 600]).toEqual([true, true]);
    service.emulator.clock.advance(day + 1);
    expect(await sessionOf(made)).toBeUndefined();
  });

  test('is of the session’s user, whatever name and token the page sends', async () => {
    const { service, page } = await signedIn();
    await page.fetch(route, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        operation: 'InitiateAuth',
        stepUp: true,
        input: {
          AuthFlow: 'USER_AUTH',
          AuthParameters: { USERNAME: 'eve', TARGET_ACR_VALUES: level(4), ACCESS_TOKEN: 'mine' },
        },
      }),
    });
    const { USERNAME, ACCESS_TOKEN } = service.last('InitiateAuth').AuthParameters;
    expect([USERNAME, ACCESS_TOKEN === 'mine']).toEqual(['app', false]);
  });

  test('is refused while nobody is signed in', async () => {
    const { handler, service } = app({}, levels());
    const flow = stepUp(browser(handler));
    await expect(flow.identify({ username: 'app' })).rejects.toMatchObject({
      code: 'NotAuthorizedException',
    });
    expect(service.sent).toEqual([]);
  });

  test('goes on only in the browser that began it', async () => {
    const { handler, service, page } = await signedIn();
    const flow = stepUp(page);
    await flow.identify({ username: 'app' });
    const thief = browser(handler);
    const stolen = await thief.post('RespondToAuthChallenge', {
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session: page.seen.at(-1)?.json.Session,
      ChallengeResponses: {
        USERNAME: 'app',
        SOFTWARE_TOKEN_MFA_CODE: (await code(service)).code,
      },
    });
    expect(stolen.json.__type).toBe('NotAuthorizedException');
    expect(service.count('RespondToAuthChallenge')).toBe(0);
  });

  test.each([
    ['the user has signed out', async (page: Browser) => void (await page.post('RevokeToken'))],
    [
      'another user has signed in',
      async (page: Browser) => void (await signInAs(page, 'eve', password)),
    ],
  ])('gives no session once %s in another tab, and revokes its tokens', async (_, meanwhile) => {
    const made = await signedIn();
    const { service, page } = made;
    const flow = stepUp(page);
    await flow.identify({ username: 'app' });
    const conversation = [...page.cookies];
    await meanwhile(page);
    const now = await sessionOf(made);
    // A sign-out clears the cookie of the step-up; a page that kept it must not profit.
    for (const [name, value] of conversation) {
      if (name.includes('-sign-in-')) page.cookies.set(name, value);
    }
    const revoked = service.count('RevokeToken');
    await flow.answer(await code(service)).catch(() => {});
    expect(flow.getState().at).not.toBe('signed-in');
    expect(await sessionOf(made)).toEqual(now);
    expect(service.count('RevokeToken')).toBe(revoked + 1);
  });

  test('leaves the session as it was after a wrong code and after leaving', async () => {
    const made = await signedIn();
    const before = await sessionOf(made);
    const flow = stepUp(made.page);
    await flow.identify({ username: 'app' });
    await flow.answer({ code: '000000' }).catch(() => {});
    flow.leave();
    expect(await sessionOf(made)).toEqual(before);
  });

  test('sends the cookies of a renewal that its beginning needed, also if it is refused', async () => {
    const made = await signedIn();
    const { service, page } = made;
    service.emulator.clock.advance(3500);
    const { json } = await page.post('InitiateAuth', {});
    expect(json.__type).toBe('InvalidParameterException');
    const before = page.cookie();
    await page.fetch(route, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        operation: 'InitiateAuth',
        stepUp: true,
        input: { AuthFlow: 'USER_AUTH', AuthParameters: { TARGET_ACR_VALUES: 'urn:x' } },
      }),
    });
    expect(page.seen.at(-1)?.status).toBe(400);
    expect(page.cookie()).not.toBe(before);
    expect(await sessionOf(made)).toBeDefined();
  });

  test('is a fresh sign-in of the same user where the pool has no levels', async () => {
    const service = levels({
      create: { PoolName: 'lite', UserPoolTier: 'LITE' },
      clients: [client()],
    });
    const made = await signedIn(service);
    const before = await sessionOf(made);
    service.emulator.clock.advance(400);
    const flow = createSignIn({
      transport: relayTransport(route, { fetch: made.page.fetch }),
      clientId,
      authFlow: 'USER_PASSWORD_AUTH',
      stepUp: { targets, relay: true, sub: before?.sub },
    });
    await flow.identify({ username: 'eve', password });
    const after = await sessionOf(made);
    expect(after?.sub).toBe(before?.sub);
    expect(Number(after?.claims['auth_time'])).toBeGreaterThan(Number(before?.claims['auth_time']));
  });
});

describe('requireLevel', () => {
  test('lets a session pass that has the level and the age', async () => {
    const made = await signedIn();
    const verdict = await made.handler.requireLevel(made.page.headers(), level(1), { maxAge: 60 });
    expect(verdict).toEqual({ session: await sessionOf(made) });
  });

  test.each([
    ['a higher level', level(3), {}, 'acr_values="urn:cognito:loa:3 urn:cognito:loa:4"'],
    ['a fresher sign-in', undefined, { maxAge: 60 }, 'max_age="60"'],
    ['both', level(4), { maxAge: 60 }, 'acr_values="urn:cognito:loa:4", max_age="60"'],
  ])('asks for %s by RFC 9470', async (_, wanted, options, parameters) => {
    const made = await signedIn();
    made.service.emulator.clock.advance(61);
    const { refusal } = await made.handler.requireLevel(made.page.headers(), wanted, options);
    expect(refusal?.status).toBe(401);
    expect(refusal?.headers.get('www-authenticate')).toBe(
      `Bearer error="insufficient_user_authentication", ${parameters}`,
    );
    expect(refusal?.headers.get('cache-control')).toBe('no-store');
  });

  test('knows the pool’s own names', async () => {
    const names = ['one', 'two', 'three', 'four'];
    const AcrConfiguration = Object.fromEntries(
      names.map((AcrValue, index) => [`Level${index + 1}`, { AcrValue }]),
    );
    const service = levels({ create: { PoolName: 'named', AcrConfiguration } });
    const { handler, page } = await signedIn(service, { levels: names });
    expect((await handler.requireLevel(page.headers(), 'one')).session).toBeDefined();
    const { wanted } = await handler.requireLevel(page.headers(), 'three');
    expect(wanted).toEqual({ acrValues: ['three', 'four'], maxAge: undefined });
  });

  test('says only that a sign-in is missing', async () => {
    const { handler } = app({}, levels());
    const { refusal, wanted } = await handler.requireLevel(new Headers(), level(1));
    expect([refusal?.status, refusal?.headers.get('www-authenticate'), wanted]).toEqual([
      401,
      'Bearer',
      undefined,
    ]);
  });
});
