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

/** The SDK's own client, pointed at a server on loopback that answers with that. */
async function service(status: number, body: object, headers: Record<string, string> = {}) {
  const targets: (string | string[] | undefined)[] = [];
  const server = createServer((request, response) => {
    targets.push(request.headers['x-amz-target']);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // It listens on TCP.
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { targets, client: clientFor(port), stop, [Symbol.dispose]: stop };
}

const clientFor = (port: number) =>
  new CognitoIdentityProvider({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

test("the SDK's client makes the call, and its output comes back", async () => {
  using aws = await service(200, { ChallengeName: 'SMS_MFA', ChallengeParameters: {} });
  const transport = sdkTransport(aws.client);
  expect(await transport('InitiateAuth', begin)).toMatchObject({ ChallengeName: 'SMS_MFA' });
  expect(aws.targets).toEqual(['AWSCognitoIdentityProviderService.InitiateAuth']);
});

test("the service's refusal keeps its name, its kind and its status", async () => {
  const body = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
  using aws = await service(400, body);
  await expect(sdkTransport(aws.client)('InitiateAuth', begin)).rejects.toMatchObject({
    name: 'ServiceError',
    code: 'NotAuthorizedException',
    kind: 'incorrect',
    status: 400,
  });
});

test('how long the service wants to be left alone is kept', async () => {
  const body = { __type: 'TooManyRequestsException', message: 'Rate exceeded' };
  using aws = await service(400, body, { 'retry-after': '30' });
  const before = Date.now();
  const refused: unknown = await sdkTransport(aws.client)('InitiateAuth', begin).catch(
    (cause: unknown) => cause,
  );
  expect(refused).toMatchObject({ kind: 'throttled' });
  expect(refused instanceof ChallengeError && refused.retryAt).toBeGreaterThan(before + 29_000);
});

test('no answer is NetworkFailed, and a call that was left is Aborted', async () => {
  const aws = await service(200, {});
  aws.stop();
  const transport = sdkTransport(aws.client);
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({ code: 'NetworkFailed' });
  const left = transport('InitiateAuth', begin, { signal: AbortSignal.abort() });
  await expect(left).rejects.toMatchObject({ code: 'Aborted' });
});

test('the client without methods is refused with what to pass instead', async () => {
  const bare = new CognitoIdentityProviderClient({ region: 'us-east-1' });
  // A mistake that JavaScript does not catch.
  const transport = sdkTransport(bare as unknown as SdkClient);
  await expect(transport('InitiateAuth', begin)).rejects.toThrow(/^sdkTransport got a client/);
});
