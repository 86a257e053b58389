import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test, vi } from 'vitest';
import { clientId, password, trackedPool, userPoolId } from '../../test/tracked-pool.ts';
import { createSignIn } from '../flow/create-sign-in.ts';
import { fetchTransport } from './fetch.ts';
import { relayTransport } from './relay.ts';
import { sdkTransport } from './sdk.ts';

const minute = 60_000;

describe.each([10 * minute, -10 * minute, -60 * minute, 40 * 24 * 60 * minute])(
  'a machine whose clock is %i ms ahead',
  (off) => {
    test.each([
      'USER_SRP_AUTH',
      'USER_AUTH, PASSWORD_SRP from the list',
      'USER_AUTH, PASSWORD_SRP preferred',
      'CUSTOM_AUTH with SRP first',
    ] as const)('signs in by %s, time and again', async (flow) => {
      const { signIn } = await trackedPool();
      const now = () => Date.now() + off;
      await signIn(flow, 'dana', { now });
      await signIn(flow, 'dana', { now });
    });

    test('proves a remembered device', async () => {
      const { signIn } = await trackedPool();
      const now = () => Date.now() + off;
      await signIn('USER_PASSWORD_AUTH', 'emil', { now });
      expect(await signIn('USER_PASSWORD_AUTH', 'emil', { now })).toMatchObject({ codes: 0 });
    });

    test("signs in through the AWS SDK's client", async () => {
      const { emulator } = await trackedPool();
      const sdk = new CognitoIdentityProvider({
        region: 'us-east-1',
        credentials: { accessKeyId: 'a', secretAccessKey: 's' },
        requestHandler: {
          handle: async ({ headers, body }: { headers: HeadersInit; body: string }) => {
            const request = new Request('http://cognito.test/', { method: 'POST', headers, body });
            const response = await emulator.fetch(request);
            const answered = {
              statusCode: response.status,
              headers: Object.fromEntries(response.headers),
              body: new Uint8Array(await response.arrayBuffer()),
            };
            return { response: answered as never };
          },
        },
      });
      const client = createSignIn({
        transport: sdkTransport(sdk),
        clientId,
        userPoolId,
        authFlow: 'USER_SRP_AUTH',
        now: () => Date.now() + off,
      });
      await client.identify({ username: 'dana', password });
      expect(client.getState().at).toBe('signed-in');
    });
  },
);

const answered = (date: string | undefined, status = 200) =>
  new Response(status === 200 ? '{}' : '{"__type":"NotAuthorizedException"}', {
    status,
    headers: date === undefined ? {} : { date },
  });

const transports = [
  [
    'fetchTransport',
    (fetch: typeof globalThis.fetch) => fetchTransport({ region: 'eu-west-1', fetch }),
  ],
  ['relayTransport', (fetch: typeof globalThis.fetch) => relayTransport('/api/auth', { fetch })],
] as const;

describe.each(transports)('%s', (_name, make) => {
  const told = async (date: string | undefined, status?: number) => {
    const onDate = vi.fn();
    const transport = make(async () => answered(date, status));
    const call = transport('GetUser', {}, { onDate });
    await call.catch(() => {});
    return onDate.mock.calls;
  };

  test('onDate gets the time of a response', async () => {
    expect(await told('Sat, 28 Nov 2026 10:00:00 GMT')).toEqual([[Date.UTC(2026, 10, 28, 10)]]);
  });

  test('onDate gets the time of an error', async () => {
    expect(await told('Sat, 28 Nov 2026 10:00:00 GMT', 400)).toHaveLength(1);
  });

  test.each([undefined, '', 'yesterday', 'NaN'])('onDate is not called for %j', async (date) => {
    expect(await told(date)).toEqual([]);
  });
});
