import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CognitoIdentityProvider,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { ChallengeError } from '../challenge-error.ts';
import { type SdkClient, sdkTransport } from './sdk.ts';

const begin = {
  ClientId: 'client',
  AuthFlow: 'USER_AUTH',
  AuthParameters: { USERNAME: 'dana' },
} as const;

/** The SDK's client, connected to a loopback server that sends this reply. */
async function service(
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
  maxAttempts?: number,
) {
  const targets: (string | string[] | undefined)[] = [];
  const server = createServer((request, response) => {
    targets.push(request.headers['x-amz-target']);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // The server listens on TCP.
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { targets, client: clientFor(port, maxAttempts), stop, [Symbol.dispose]: stop };
}

const clientFor = (port: number, maxAttempts = 1) =>
  new CognitoIdentityProvider({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts,
  });

test("the SDK's client makes the call, and its output comes back", async () => {
  using aws = await service(200, { ChallengeName: 'SMS_MFA', ChallengeParameters: {} });
  const transport = sdkTransport(aws.client);
  expect(await transport('InitiateAuth', begin)).toMatchObject({ ChallengeName: 'SMS_MFA' });
  expect(aws.targets).toEqual(['AWSCognitoIdentityProviderService.InitiateAuth']);
});

test('an exception keeps its name, kind and status', async () => {
  const body = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
  using aws = await service(400, body);
  await expect(sdkTransport(aws.client)('InitiateAuth', begin)).rejects.toMatchObject({
    name: 'ServiceError',
    code: 'NotAuthorizedException',
    kind: 'incorrect',
    status: 400,
  });
});

test('an error keeps the service’s Retry-After', async () => {
  const body = { __type: 'TooManyRequestsException', message: 'Rate exceeded' };
  using aws = await service(400, body, { 'retry-after': '30' });
  const before = Date.now();
  const refused: unknown = await sdkTransport(aws.client)('InitiateAuth', begin).catch(
    (cause: unknown) => cause,
  );
  expect(refused).toMatchObject({ kind: 'throttled' });
  expect(refused instanceof ChallengeError && refused.retryAt).toBeGreaterThan(before + 29_000);
});

test('no response is NetworkFailed, and an aborted call is Aborted', async () => {
  const aws = await service(200, {});
  aws.stop();
  const transport = sdkTransport(aws.client);
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({ code: 'NetworkFailed' });
  const left = transport('InitiateAuth', begin, { signal: AbortSignal.abort() });
  await expect(left).rejects.toMatchObject({ code: 'Aborted' });
});

const page = '<html>Blocked</html>';

test.each([
  [403, page, {}, { code: 'UnknownError', kind: 'forbidden', status: 403 }],
  [405, page, { 'x-amzn-waf-action': 'captcha' }, { kind: 'forbidden', wafAction: 'captcha' }],
  [405, '', { 'x-amzn-waf-action': 'captcha' }, { kind: 'forbidden', wafAction: 'captcha' }],
  [202, '', { 'x-amzn-waf-action': 'challenge' }, { kind: 'forbidden', wafAction: 'challenge' }],
  [202, page, { 'x-amzn-waf-action': 'challenge' }, { kind: 'forbidden', wafAction: 'challenge' }],
  [200, '{}', { 'x-amzn-waf-action': 'challenge' }, { kind: 'forbidden', wafAction: 'challenge' }],
  [200, page, {}, { kind: 'service-failed', status: 200 }],
  [503, 'down', {}, { kind: 'service-failed', status: 503 }],
])('%i with %j and %j reads the same as with fetch', async (status, body, headers, read) => {
  using aws = await service(status, body, headers);
  const call = sdkTransport(aws.client)('InitiateAuth', begin);
  await expect(call).rejects.toMatchObject({ name: 'ServiceError', ...read });
});

test.each([
  ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 400],
  ['LimitExceededException', 'Exceeded daily email limit for the operation or the account.', 400],
  ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 429],
  ['TooManyRequestsException', 'Attempt limit exceeded', 400],
  ['TooManyFailedAttemptsException', 'Too many failed attempts', 429],
])(
  '%s “%s” with %i is sent once, although the SDK would retry it',
  async (type, message, status) => {
    using aws = await service(status, { __type: type, message }, {}, 3);
    const call = sdkTransport(aws.client)('ForgotPassword', {
      ClientId: 'client',
      Username: 'dana',
    });
    await expect(call).rejects.toMatchObject({ name: 'ServiceError', code: type, status });
    expect(aws.targets).toHaveLength(1);
  },
);

test('other callers of the same client get the SDK’s own error', async () => {
  const body = { __type: 'LimitExceededException', message: 'Attempt limit exceeded.' };
  using aws = await service(400, body, {}, 3);
  sdkTransport(aws.client);
  const own = aws.client.forgotPassword({ ClientId: 'client', Username: 'dana' });
  await expect(own).rejects.toMatchObject({ name: 'LimitExceededException', $fault: 'client' });
});

test('the SDK retries throttled calls', async () => {
  const body = { __type: 'TooManyRequestsException', message: 'Rate exceeded' };
  using aws = await service(400, body, {}, 2);
  const call = sdkTransport(aws.client)('InitiateAuth', begin);
  await expect(call).rejects.toMatchObject({ kind: 'throttled' });
  expect(aws.targets).toHaveLength(2);
});

test('an error without JSON keeps Retry-After', async () => {
  using aws = await service(429, 'slow down', { 'retry-after': '7' });
  const before = Date.now();
  const refused: unknown = await sdkTransport(aws.client)('InitiateAuth', begin).catch(
    (cause: unknown) => cause,
  );
  expect(refused).toMatchObject({ kind: 'throttled' });
  expect(refused instanceof ChallengeError && refused.retryAt).toBeGreaterThan(before + 6_000);
});

test('two transports with one client detect the firewall once', async () => {
  using aws = await service(202, '', { 'x-amzn-waf-action': 'challenge' });
  sdkTransport(aws.client);
  const call = sdkTransport(aws.client)('InitiateAuth', begin);
  await expect(call).rejects.toMatchObject({ kind: 'forbidden' });
  expect(aws.targets).toHaveLength(1);
});

test('an SDK without a region is the developer’s mistake, not a network failure', async () => {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  delete process.env['AWS_REGION'];
  delete process.env['AWS_DEFAULT_REGION'];
  const client = new CognitoIdentityProvider({ endpoint: 'http://127.0.0.1:1' });
  const call = sdkTransport(client)('InitiateAuth', begin);
  await expect(call).rejects.toMatchObject({ code: 'Misconfigured', kind: 'misconfigured' });
  Object.assign(
    process.env,
    AWS_REGION && { AWS_REGION },
    AWS_DEFAULT_REGION && { AWS_DEFAULT_REGION },
  );
});

test('the error for a bare client says what to pass', async () => {
  const bare = new CognitoIdentityProviderClient({ region: 'us-east-1' });
  // A mistake that only TypeScript catches.
  const transport = sdkTransport(bare as unknown as SdkClient);
  await expect(transport('InitiateAuth', begin)).rejects.toThrow(/^sdkTransport got a client/);
});
