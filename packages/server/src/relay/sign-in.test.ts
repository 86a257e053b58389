import { createDeviceStore } from '@countersign/core/flow';
import { generate } from 'otplib';
import { expect, test } from 'vitest';
import { app } from '../../test/support/app.ts';
import { browser, signInAs } from '../../test/support/browser.ts';
import { memoryStorage } from '../../test/support/memory-storage.ts';
import {
  client,
  clientId,
  clientSecret,
  cognito,
  password,
  totpSecret,
} from '../../test/support/pool.ts';

test('a page signs in by SRP and gets claims, but no token', async () => {
  const { handler, events } = app();
  const page = browser(handler);
  const flow = page.signIn({ authFlow: 'USER_SRP_AUTH' });
  await flow.identify({ username: 'dana', password });
  expect(flow.getState().at).toBe('signed-in');
  const session = await handler.getSession(page.headers());
  expect(session).toMatchObject({ username: 'dana', claims: { email: 'dana@example.test' } });
  expect(page.seen.at(-1)?.json.AuthenticationResult).toEqual({
    ExpiresIn: 3600,
    TokenType: 'Bearer',
    Claims: {
      sub: session?.sub,
      'cognito:username': 'dana',
      email: 'dana@example.test',
      acr: 'urn:cognito:loa:1',
      amr: ['pwd'],
      auth_time: session?.claims['auth_time'],
    },
  });
  expect(events.map(({ type }) => type)).toEqual(['relayed', 'signed-in']);
});

test('a page signs in with a password and an authenticator code', async () => {
  const { handler } = app();
  const page = browser(handler);
  const flow = page.signIn({ authFlow: 'USER_PASSWORD_AUTH' });
  await flow.identify({ username: 'toni', password });
  await flow.answer({ code: await generate({ secret: totpSecret }) });
  expect(flow.getState().at).toBe('signed-in');
  expect((await handler.getSession(page.headers()))?.username).toBe('toni');
});

test('a page signs in with an email code after a wrong one and a new one', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  const flow = page.signIn();
  await flow.identify({ username: 'eli' });
  await expect(flow.answer({ code: '00000000' })).rejects.toMatchObject({ kind: 'code-mismatch' });
  await flow.resend();
  await flow.answer({ code: service.code('eli@example.test') });
  expect(flow.getState().at).toBe('signed-in');
});

test('a page sets up an authenticator app during sign-in', async () => {
  const service = cognito({
    mfa: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
    create: { PoolName: 'strict' },
    users: [{ username: 'mia', attributes: { email: 'mia@example.test' }, password }],
  });
  const { handler } = app({}, service);
  const page = browser(handler);
  const flow = page.signIn({ authFlow: 'USER_PASSWORD_AUTH' });
  await flow.identify({ username: 'mia', password });
  const { SecretCode: secret } = page.seen.at(-1)?.json ?? {};
  await flow.answer({ code: await generate({ secret }) });
  expect(flow.getState().at).toBe('signed-in');
});

test('a new device is confirmed, remembered, and signs in by itself', async () => {
  const service = cognito({
    create: {
      PoolName: 'devices',
      DeviceConfiguration: {
        ChallengeRequiredOnNewDevice: true,
        DeviceOnlyRememberedOnUserPrompt: true,
      },
    },
  });
  const { handler } = app({}, service);
  const page = browser(handler);
  const deviceStore = createDeviceStore(memoryStorage());
  const flow = page.signIn({ authFlow: 'USER_SRP_AUTH', deviceStore });
  await flow.identify({ username: 'toni', password });
  await flow.answer({ code: await generate({ secret: totpSecret }) });
  expect(flow.getState().at).toBe('remember-device');
  await flow.rememberDevice(true);

  const again = page.signIn({ authFlow: 'USER_SRP_AUTH', deviceStore });
  await again.identify({ username: 'toni', password });
  expect(again.getState().at).toBe('signed-in');
  expect(service.count('ConfirmDevice')).toBe(1);

  // A renewal sends the device's key.
  service.emulator.clock.advance(3590);
  const { session } = await handler.renewSession(page.headers());
  expect(session?.expiresAt).toBeGreaterThan(service.emulator.clock.now() + 3_000_000);
});

test.each(['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] as const)(
  '%s: a new device that no page keeps is confirmed all the same, and its session is renewed',
  async (authFlow) => {
    const service = cognito({
      create: {
        PoolName: 'devices',
        DeviceConfiguration: {
          ChallengeRequiredOnNewDevice: true,
          DeviceOnlyRememberedOnUserPrompt: false,
        },
      },
    });
    const { handler } = app({}, service);
    const page = browser(handler);
    const flow = page.signIn({ authFlow });
    await flow.identify({ username: 'dana', password });
    expect(flow.getState().at).toBe('signed-in');
    expect(service.count('ConfirmDevice')).toBe(1);

    service.emulator.clock.advance(57 * 60);
    const { session } = await handler.renewSession(page.headers());
    expect(session?.expiresAt).toBeGreaterThan(service.emulator.clock.now() + 3_000_000);
  },
);

test('a new account is confirmed and signed in without another code', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  const made = await page.post('SignUp', {
    Username: 'nora',
    Password: password,
    UserAttributes: [{ Name: 'email', Value: 'nora@example.test' }],
  });
  expect(made.json).toMatchObject({ UserConfirmed: false });
  const confirmed = await page.post('ConfirmSignUp', {
    Username: 'nora',
    ConfirmationCode: service.code('nora@example.test'),
    Session: made.json.Session,
  });
  const signedIn = await page.post('InitiateAuth', {
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'nora' },
    Session: confirmed.json.Session,
  });
  expect(signedIn.json.AuthenticationResult.Claims).toMatchObject({ 'cognito:username': 'nora' });
});

test('a page resets a forgotten password', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  const sent = await page.post('ForgotPassword', { Username: 'dana' });
  expect(sent.json.CodeDeliveryDetails.DeliveryMedium).toBe('EMAIL');
  await page.post('ConfirmForgotPassword', {
    Username: 'dana',
    ConfirmationCode: service.code('dana@example.test'),
    Password: 'Another-Horse-2!',
  });
  expect((await signInAs(page, 'dana', 'Another-Horse-2!')).status).toBe(200);
});

test('a signed-in user manages their account without a token in the page', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  expect((await page.post('GetUser')).status).toBe(401);
  await signInAs(page, 'dana', password);
  expect((await page.post('GetUser')).json.Username).toBe('dana');
  expect((await page.post('ListWebAuthnCredentials')).json).toEqual({ Credentials: [] });
  const changed = await page.post('ChangePassword', {
    PreviousPassword: password,
    ProposedPassword: 'Another-Horse-2!',
  });
  expect(changed.json).toEqual({});
  const { accessToken } = (await handler.getSession(page.headers())) ?? {};
  expect(service.last('ChangePassword')).toEqual({
    PreviousPassword: password,
    ProposedPassword: 'Another-Horse-2!',
    AccessToken: accessToken,
  });
});

test('a signed-in user adds an authenticator app', async () => {
  const { handler } = app();
  const page = browser(handler);
  await signInAs(page, 'dana', password);
  const { SecretCode: secret } = (await page.post('AssociateSoftwareToken')).json;
  const UserCode = await generate({ secret });
  expect((await page.post('VerifySoftwareToken', { UserCode })).json).toEqual({
    Status: 'SUCCESS',
  });
});

test('the server replaces or drops a page’s client, hash, token and address', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  await page.post('InitiateAuth', {
    ClientId: 'someone-else',
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'dana', PASSWORD: password, SECRET_HASH: 'x', REFRESH_TOKEN: 'y' },
    UserContextData: { IpAddress: '192.0.2.1', EncodedData: 'found-out' },
  });
  const sent = service.last('InitiateAuth');
  expect(sent.ClientId).toBe(clientId);
  expect(sent.AuthParameters.SECRET_HASH).toMatch(/^[\w+/]{43}=$/);
  expect(sent.AuthParameters).not.toHaveProperty('REFRESH_TOKEN');
  expect(sent.UserContextData).toEqual({ EncodedData: 'found-out' });
  await page.post('GetUser', { AccessToken: 'mine' });
  expect(service.last('GetUser').AccessToken).not.toBe('mine');
});

test('the server sends no secret for a client without one', async () => {
  const service = cognito({ clients: [client({ secret: undefined })] });
  const { handler } = app({ clientSecret: undefined }, service);
  const page = browser(handler);
  expect((await signInAs(page, 'dana', password)).status).toBe(200);
  expect((await page.post('ForgotPassword', { Username: 'dana' })).status).toBe(200);
  expect(JSON.stringify(service.sent)).not.toMatch(/SECRET_HASH|SecretHash|ClientSecret/);
});

test('a page gets only the claims that the app lists', async () => {
  const { handler } = app({ claims: ['email_verified'] });
  const page = browser(handler);
  const { json } = await signInAs(page, 'dana', password);
  expect(json.AuthenticationResult.Claims).toEqual({ email_verified: true });
  expect((await page.get()).json.session.claims).toEqual({ email_verified: true });
});

test('the server refuses a forbidden operation before it calls Cognito', async () => {
  const { handler, service } = app({ allow: ['InitiateAuth'] });
  const page = browser(handler);
  expect((await signInAs(page, 'dana', password)).status).toBe(200);
  for (const operation of ['GetUser', 'AdminGetUser', 'DeleteUser', '__proto__', 'constructor']) {
    expect((await page.post(operation)).status).toBe(400);
  }
  expect(service.sent.map(({ operation }) => operation)).toEqual(['InitiateAuth']);
});

test('DeleteUser needs to be listed in `allow`, and signs the user out', async () => {
  const page = browser(app().handler);
  await signInAs(page, 'dana', password);
  expect((await page.post('DeleteUser')).status).toBe(400);

  const other = app({ allow: ['InitiateAuth', 'DeleteUser'] });
  const leaver = browser(other.handler);
  await signInAs(leaver, 'dana', password);
  expect((await leaver.post('DeleteUser')).status).toBe(200);
  expect(await other.handler.getSession(leaver.headers())).toBeUndefined();
  expect(other.service.last('DeleteUser').AccessToken).toBeTruthy();
});

test('a page cannot sign in with a refresh token', async () => {
  const { handler, service } = app();
  const page = browser(handler);
  const refused = await page.post('InitiateAuth', {
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { USERNAME: 'dana', REFRESH_TOKEN: 'stolen' },
  });
  expect(refused.status).toBe(400);
  expect(service.sent).toEqual([]);
});

test("Cognito's refusal reaches the page with its name, text and status, and no header", async () => {
  const { handler } = app();
  const page = browser(handler);
  const { status, json, headers } = await signInAs(page, 'dana', 'wrong');
  expect({ status, json }).toEqual({
    status: 400,
    json: { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
  });
  expect([...headers.keys()].sort()).toEqual([
    'cache-control',
    'content-type',
    'cross-origin-resource-policy',
    'x-content-type-options',
  ]);
});

test('an error that quotes a secret reaches the page by name only', async () => {
  const { handler } = app({
    fetch: async (_url, init) => {
      const { AuthParameters } = JSON.parse(String(init?.body));
      const message = `Value ${AuthParameters.SECRET_HASH} is wrong`;
      return Response.json({ __type: 'InvalidParameterException', message }, { status: 400 });
    },
  });
  const { json, text } = await signInAs(browser(handler), 'dana', password);
  expect(json.message).toBe('InvalidParameterException');
  expect(text).not.toContain(clientSecret);
});

test('a service that fails or does not answer is a 502 without details', async () => {
  const { handler, service, events } = app();
  service.emulator.faults.add({ kind: 'internal', times: 2 });
  const page = browser(handler);
  expect(await signInAs(page, 'dana', password)).toMatchObject({
    status: 502,
    json: { __type: 'InternalErrorException', message: 'The sign-in service failed.' },
  });
  service.emulator.faults.add({ kind: 'drop', times: 2 });
  expect((await signInAs(page, 'dana', password)).status).toBe(502);
  expect(events.map(({ type }) => type)).toEqual(['refused', 'refused']);
});
