import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { relayTransport } from './relay.ts';

async function relay(status: number, body: string) {
  const seen: { method: string | undefined; type: string | undefined; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { method, headers } = request;
    seen.push({ method, type: headers['content-type'], body: JSON.parse(text) });
    response.writeHead(status).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // The server listens on TCP.
  return {
    seen,
    transport: relayTransport(`http://127.0.0.1:${port}/auth`),
    [Symbol.dispose]: () => void server.close(),
  };
}

test('a call posts operation and input as JSON to one route', async () => {
  using server = await relay(200, '{"ChallengeName":"SMS_MFA"}');
  const input = { ClientId: 'c', AuthFlow: 'USER_AUTH', AuthParameters: {} } as const;
  expect(await server.transport('InitiateAuth', input)).toEqual({ ChallengeName: 'SMS_MFA' });
  const body = { operation: 'InitiateAuth', input };
  expect(server.seen).toEqual([{ method: 'POST', type: 'application/json', body }]);
});

test("an error that the relay passes on reads like Cognito's own", async () => {
  const refusal = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
  using server = await relay(400, JSON.stringify(refusal));
  const call = server.transport('GlobalSignOut', { AccessToken: 'a' });
  await expect(call).rejects.toMatchObject({ code: 'NotAuthorizedException', kind: 'incorrect' });
});

test('a call is not retried after a server failure', async () => {
  using server = await relay(503, 'down');
  const call = server.transport('GlobalSignOut', { AccessToken: 'a' });
  await expect(call).rejects.toMatchObject({ kind: 'service-failed', retryable: true });
  expect(server.seen).toHaveLength(1);
});

test.each([undefined, null, '', ' ', {}])(
  'without a URL the error says what to pass: %j',
  async (url) => {
    // Values that only TypeScript refuses.
    const call = relayTransport(url as string)('GlobalSignOut', { AccessToken: 'a' });
    await expect(call).rejects.toThrow(/^relayTransport got no address, .* Pass the one of your/);
  },
);
