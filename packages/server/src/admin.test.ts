import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { startEmulator } from '@countersign/emulator/node';
import { generate } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app } from '../test/support/app.ts';
import { browser, signInAs } from '../test/support/browser.ts';
import { client, cognito, password, pool, totpSecret } from '../test/support/pool.ts';

// The app client allows this flow alone, so only AWS credentials can sign in.
const adminOnly = client({ ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] });
let running: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  running = await startEmulator({ port: 0, seed: { pools: [pool({ clients: [adminOnly] })] } });
});
afterAll(() => running.close());

function signedApp(more: Parameters<typeof app>[0] = {}) {
  const calls: { name: string; input: Record<string, unknown> }[] = [];
  const admin = new CognitoIdentityProvider({
    region: 'us-east-1',
    endpoint: running.url,
    credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
    maxAttempts: 1,
  });
  admin.middlewareStack.add((next, { commandName }) => (args) => {
    calls.push({ name: String(commandName), input: { ...args.input } });
    return next(args);
  });
  const { handler } = app({
    endpoint: running.url,
    fetch: undefined,
    now: undefined,
    admin,
    ...more,
  });
  return { handler, calls };
}

test('Cognito checks the password and the second factor with this server’s AWS credentials', async () => {
  const { handler, calls } = signedApp({ trustedProxies: 1 });
  const page = browser(handler, { 'x-forwarded-for': '192.0.2.9', 'user-agent': 'test' });
  const flow = page.signIn({ authFlow: 'USER_PASSWORD_AUTH' });
  await flow.identify({ username: 'toni', password });
  await flow.answer({ code: await generate({ secret: totpSecret }) });
  expect(flow.getState().at).toBe('signed-in');
  expect((await handler.getSession(page.headers()))?.username).toBe('toni');
  expect(calls.map(({ name }) => name)).toEqual([
    'AdminInitiateAuthCommand',
    'AdminRespondToAuthChallengeCommand',
  ]);
  expect(calls[0]?.input).toMatchObject({
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    ContextData: {
      IpAddress: '192.0.2.9',
      ServerName: 'app.test',
      ServerPath: '/api/auth',
      HttpHeaders: [{ headerName: 'User-Agent', headerValue: 'test' }],
    },
  });
});

test('a sign-in without a password begins with ADMIN_NO_SRP_AUTH', async () => {
  const { handler } = signedApp();
  const page = browser(handler);
  const flow = page.signIn({ authFlow: 'USER_PASSWORD_AUTH' });
  await flow.identify({ username: 'dana' });
  expect(flow.getState()).toMatchObject({ challenge: { name: 'ADMIN_NO_SRP_AUTH' } });
  await flow.answer({ password });
  expect(flow.getState().at).toBe('signed-in');
});

test('the page gets the SDK’s error in Cognito’s own words', async () => {
  const { handler } = signedApp();
  const refused = await signInAs(browser(handler), 'dana', 'wrong');
  expect(refused).toMatchObject({
    status: 400,
    json: { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
  });
});

test('a page cannot use the admin flow unless the app configures it', async () => {
  const service = cognito({ clients: [adminOnly] });
  const { handler } = app({}, service);
  for (const AuthFlow of ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH']) {
    const AuthParameters = { USERNAME: 'dana', PASSWORD: password };
    const refused = await browser(handler).post('InitiateAuth', { AuthFlow, AuthParameters });
    expect(refused.status).toBe(400);
  }
  expect(service.sent).toEqual([]);
});
