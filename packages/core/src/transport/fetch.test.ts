import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ChallengeError } from '../challenge-error.ts';
import type { InitiateAuthInput, RespondToAuthChallengeInput } from '../operations/operations.ts';
import { fetchTransport } from './fetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Reply = (request: IncomingMessage & { text: string }, response: ServerResponse) => void;

/** A loopback server that sends one reply per request and repeats the last one. */
async function serve(...replies: Reply[]) {
  const seen: { headers: IncomingMessage['headers']; text: string }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    seen.push({ headers: request.headers, text });
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    reply?.(Object.assign(request, { text }), response);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // The server listens on TCP.
  const endpoint = `http://127.0.0.1:${port}/`;
  return { seen, endpoint, transport: fetchTransport({ endpoint, retryDelay: 1 }) };
}

const ok =
  (body: string): Reply =>
  (_request, response) =>
    response.end(body);
const error =
  (status: number, type: string): Reply =>
  (_request, response) =>
    response
      .writeHead(status, { 'x-amzn-errortype': `${type}:` })
      .end(JSON.stringify({ __type: type, message: 'm' }));

const begin: InitiateAuthInput = {
  AuthFlow: 'USER_AUTH',
  ClientId: 'c',
  AuthParameters: { USERNAME: 'dana' },
};
const answer: RespondToAuthChallengeInput = {
  ClientId: 'c',
  ChallengeName: 'SMS_MFA',
  ChallengeResponses: {},
};

test('a call is one POST in Cognito’s protocol, without cookies', async () => {
  const { seen, transport } = await serve(ok('{"ChallengeName":"SELECT_CHALLENGE"}'));
  expect(await transport('InitiateAuth', begin)).toEqual({ ChallengeName: 'SELECT_CHALLENGE' });
  expect(seen).toMatchObject([
    {
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      text: JSON.stringify(begin),
    },
  ]);
});

test('an empty body reads as an empty object', async () => {
  const { transport } = await serve(ok(''));
  expect(await transport('InitiateAuth', begin)).toEqual({});
});

test('a call is not retried before the service’s Retry-After', async () => {
  const { seen, transport } = await serve((_request, response) =>
    response.writeHead(429, { 'retry-after': '30' }).end(),
  );
  const before = Date.now();
  const refused: unknown = await transport('InitiateAuth', begin).catch((cause: unknown) => cause);
  expect(refused).toMatchObject({ kind: 'throttled', retryAt: expect.any(Number) });
  expect(refused instanceof ChallengeError && refused.retryAt).toBeGreaterThan(before + 29_000);
  expect(seen).toHaveLength(1);
});

test('an exception becomes an error with its name', async () => {
  const { seen, transport } = await serve(error(400, 'CodeMismatchException'));
  await expect(transport('RespondToAuthChallenge', answer)).rejects.toMatchObject({
    code: 'CodeMismatchException',
    kind: 'code-mismatch',
  });
  expect(seen).toHaveLength(1);
});

test('a throttled call is retried once', async () => {
  const { seen, transport } = await serve(error(400, 'TooManyRequestsException'), ok('{}'));
  expect(await transport('RespondToAuthChallenge', answer)).toEqual({});
  expect(seen).toHaveLength(2);
});

test('InitiateAuth is retried once after a service failure, RespondToAuthChallenge never', async () => {
  const { seen, transport } = await serve(error(500, 'InternalErrorException'));
  const failed = { code: 'InternalErrorException' };
  await expect(transport('RespondToAuthChallenge', answer)).rejects.toMatchObject(failed);
  expect(seen).toHaveLength(1);
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject(failed);
  expect(seen).toHaveLength(3);
});

test.each([
  ['ForgotPassword', { ClientId: 'c', Username: 'dana' }],
  [
    'ConfirmForgotPassword',
    { ClientId: 'c', Username: 'dana', ConfirmationCode: '1', Password: 'p' },
  ],
  ['ResendConfirmationCode', { ClientId: 'c', Username: 'dana' }],
  ['InitiateAuth', begin],
  ['RespondToAuthChallenge', answer],
] as const)('a limit of attempts is met once: %s', async (operation, input) => {
  for (const [type, message] of [
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.'],
    ['LimitExceededException', 'm'],
    ['TooManyRequestsException', 'Attempt limit exceeded'],
    ['NotAuthorizedException', 'Password attempts exceeded'],
  ] as const) {
    const { seen, transport } = await serve((_request, response) =>
      response.writeHead(400).end(JSON.stringify({ __type: type, message })),
    );
    // Each row pairs an operation with its own input.
    const call = transport(operation as 'InitiateAuth', input as InitiateAuthInput);
    await expect(call).rejects.toMatchObject({ kind: 'attempts-exceeded' });
    expect(seen).toHaveLength(1);
  }
});

test.each([
  [202, '', 'challenge'],
  [202, '<html>', 'challenge'],
  [405, '<html>', 'captcha'],
  [405, '', 'captcha'],
  [503, '', 'challenge'],
])('a firewall’s %i with %j is forbidden and not retried', async (status, body, action) => {
  const { seen, transport } = await serve((_request, response) =>
    response.writeHead(status, { 'x-amzn-waf-action': action }).end(body),
  );
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({
    kind: 'forbidden',
    wafAction: action,
    retryable: false,
  });
  expect(seen).toHaveLength(1);
});

test('an invalid URL is the developer’s mistake, not a lost connection', async () => {
  const transport = fetchTransport({ endpoint: 'http://[', retryDelay: 1 });
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({
    kind: 'misconfigured',
    cause: expect.any(TypeError),
  });
});

test('a broken fetch of the app is the developer’s mistake', async () => {
  // A mistake that only TypeScript catches.
  const fetch = {} as typeof globalThis.fetch;
  const transport = fetchTransport({ endpoint: 'http://127.0.0.1:1', fetch, retryDelay: 1 });
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({ kind: 'misconfigured' });
});

test('a dropped connection is NetworkFailed', async () => {
  const { transport } = await serve((request) => request.socket.destroy());
  const failed = { code: 'NetworkFailed', retryable: true };
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject(failed);
});

test('an HTML page instead of JSON is a retryable failure', async () => {
  const { transport } = await serve(ok('<html>Log in to the wireless network</html>'));
  const failed = { kind: 'service-failed', retryable: true };
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject(failed);
});

test('no response within the timeout is NetworkFailed', async () => {
  const { endpoint } = await serve(() => {});
  const transport = fetchTransport({ endpoint, timeout: 50 });
  await expect(transport('RespondToAuthChallenge', answer)).rejects.toMatchObject({
    code: 'NetworkFailed',
  });
});

test('an aborted call is Aborted, also while it waits for its retry', async () => {
  const leave = new AbortController();
  const { transport } = await serve((_request, response) => {
    error(400, 'TooManyRequestsException')(_request, response);
    leave.abort();
  });
  const { signal } = leave;
  await expect(transport('InitiateAuth', begin, { signal })).rejects.toMatchObject({
    code: 'Aborted',
  });
});

test.each([[{}], [{ region: 'eu west' }], [{ region: 'evil.example/#' }]])(
  '%j throws, because there is nowhere to send a sign-in',
  (options) => {
    expect(() => fetchTransport(options)).toThrow(TypeError);
  },
);

test('an abort ends the wait for a retry', async () => {
  const leave = new AbortController();
  const { seen, endpoint } = await serve(error(400, 'TooManyRequestsException'));
  const patient = fetchTransport({ endpoint, retryDelay: 60_000 });
  const call = patient('InitiateAuth', begin, { signal: leave.signal });
  await expect.poll(() => seen.length).toBe(1);
  setTimeout(() => leave.abort(), 0);
  await expect(call).rejects.toMatchObject({ code: 'Aborted' });
});

test('a call with an aborted signal is not made', async () => {
  const { seen, transport } = await serve(ok('{}'));
  const call = transport('InitiateAuth', begin, { signal: AbortSignal.abort() });
  await expect(call).rejects.toMatchObject({ code: 'Aborted' });
  expect(seen).toEqual([]);
});

test.each([301, 302, 303, 307, 308])('a redirect with %i is not followed', async (status) => {
  const elsewhere = await serve(ok('{}'));
  const { seen, transport } = await serve((_request, response) =>
    response.writeHead(status, { location: elsewhere.endpoint }).end('{"AuthenticationResult":{}}'),
  );
  await expect(transport('RespondToAuthChallenge', answer)).rejects.toMatchObject({
    code: 'NetworkFailed',
  });
  expect([seen.length, elsewhere.seen.length]).toEqual([1, 0]);
});

test('a browser’s opaque redirect is not followed', async () => {
  // A browser's opaque redirect: no body, no header, status 0.
  const transport = fetchTransport({ region: 'eu-west-1', fetch: async () => Response.error() });
  await expect(transport('RespondToAuthChallenge', answer)).rejects.toMatchObject({
    code: 'NetworkFailed',
  });
});
