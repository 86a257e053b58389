import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixtures } from '../fixtures.ts';
import { ServiceError } from '../response/service-error.ts';
import {
  fetchTransport,
  type SdkClient,
  sdkTransport,
  type Transport,
} from '../transport/index.ts';
import { createSignIn } from './create-sign-in.ts';
import type { SignInOptions } from './sign-in-options.ts';

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(`${text}`));
});
afterEach(() => vi.restoreAllMocks());

const rejecting =
  (cause: unknown): Transport =>
  async () => {
    throw cause;
  };
const using = (transport: Transport, more: Partial<SignInOptions> = {}) =>
  createSignIn({ transport, clientId: 'c', ...more });

describe('a developer’s mistake is not reported as the user’s', () => {
  test('an SDK client without methods', async () => {
    // A mistake that only TypeScript catches.
    const client = using(sdkTransport({} as SdkClient));
    const asked = client.identify({ username: 'dana' });
    await expect(asked).rejects.toMatchObject({ kind: 'misconfigured', retryable: false });
    expect(client.getState()).toMatchObject({ at: 'identify', pending: false });
    expect(said).toEqual([expect.stringMatching(/sdkTransport got a client without initiateAuth/)]);
    await client.identify({ username: 'dana' }).catch(() => {});
    expect(said).toHaveLength(1);
  });

  test('a broken transport', async () => {
    const client = using(() => (undefined as unknown as { post(): Promise<never> }).post());
    await expect(client.identify({ username: 'dana' })).rejects.toMatchObject({
      kind: 'misconfigured',
    });
    expect(said).toHaveLength(1);
  });

  test('an SDK client without a region', async () => {
    const transport = sdkTransport(
      new CognitoIdentityProvider({
        region: async () => {
          throw new Error('Region is missing');
        },
      }),
    );
    await expect(using(transport).identify({ username: 'dana' })).rejects.toMatchObject({
      kind: 'misconfigured',
    });
  });

  test('a password by SRP without a pool', async () => {
    const answers = [
      fixtures.SELECT_CHALLENGE.plain.response,
      fixtures.PASSWORD_VERIFIER['user-auth'].response,
    ];
    const client = using((async () => answers.shift()) as unknown as Transport);
    await client.identify({ username: 'dana' });
    const answered = client.answer({ choice: 'PASSWORD_SRP', password: 'hunter2' });
    await expect(answered).rejects.toThrow(/^SRP got no userPoolId/);
    expect(client.getState().error).toMatchObject({ kind: 'misconfigured', retryable: false });
    expect(said).toEqual([expect.stringMatching(/Pass userPoolId/)]);
    expect(said.join()).not.toContain('hunter2');
  });

  test('a page over plain http, where browsers have no crypto.subtle', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    try {
      const client = using(rejecting(undefined), {
        authFlow: 'USER_SRP_AUTH',
        userPoolId: 'us-east-1_TjaQrWn2x',
      });
      const asked = client.identify({ username: 'dana', password: 'p' });
      await expect(asked).rejects.toThrow(/https or from localhost/);
      expect(client.getState().error).toMatchObject({ kind: 'misconfigured' });
      expect(said).toEqual([expect.stringMatching(/https or from localhost/)]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test.each([
    ['no password', {}],
    ['a password without a started exchange', { password: 'hunter2' }],
  ])('a verifier challenge from another sign-in, with %s', async (_what, secrets) => {
    const client = using(rejecting(undefined));
    const { response } = fixtures.PASSWORD_VERIFIER['user-auth'];
    const continued = client.continueFrom(response, { username: 'dana', ...secrets });
    await expect(continued).rejects.toThrow('No proof of a password was begun.');
    expect(client.getState()).toMatchObject({ at: 'identify', error: { code: 'SessionExpired' } });
  });

  test('USER_PASSWORD_AUTH without a password lets Cognito say so', async () => {
    const inputs: object[] = [];
    const refusal = new ServiceError('InvalidParameterException', 'Missing PASSWORD', 400);
    const transport: unknown = async (_operation: string, input: object) => {
      inputs.push(input);
      throw refusal;
    };
    const client = using(transport as Transport, { authFlow: 'USER_PASSWORD_AUTH' });
    await expect(client.identify({ username: 'dana' })).rejects.toBe(refusal);
    expect(inputs).toMatchObject([{ AuthParameters: { USERNAME: 'dana', PASSWORD: '' } }]);
  });

  test('a flow that is disabled in the app client', async () => {
    const off = new ServiceError(
      'InvalidParameterException',
      'USER_AUTH flow not enabled for this client',
      400,
    );
    const client = using(rejecting(off));
    await expect(client.identify({ username: 'dana' })).rejects.toBe(off);
    expect(said).toEqual([expect.stringMatching(/ALLOW_USER_AUTH/)]);
  });

  test('a missing response is a network failure, and the console stays empty', async () => {
    const client = using(rejecting(new TypeError('Failed to fetch')));
    await expect(client.identify({ username: 'dana' })).rejects.toMatchObject({
      code: 'NetworkFailed',
    });
    expect(said).toEqual([]);
  });
});

describe('only a submitted password can be wrong', () => {
  const incorrect = new ServiceError(
    'NotAuthorizedException',
    'Incorrect username or password.',
    400,
  );
  const nobody = new ServiceError('UserNotFoundException', 'User does not exist.', 400);

  function answering(...answers: object[]) {
    const transport = (async () => {
      const next = answers.shift();
      if (next instanceof Error) throw next;
      return next;
    }) as unknown as Transport;
    return using(transport, { userPoolId: 'us-east-1_TjaQrWn2x' });
  }

  test.each([
    [incorrect, 'not-accepted'],
    [nobody, 'unknown-username'],
  ])('%s for a username alone', async (error, kind) => {
    const client = answering(error);
    const asked = client.identify({ username: 'dana' });
    await expect(asked).rejects.toMatchObject({ kind, code: error.code, cause: error });
    expect(client.getState().error?.kind).toBe(kind);
  });

  test.each(['CUSTOM_CHALLENGE', 'EMAIL_OTP', 'SMS_OTP'] as const)('%s', async (name) => {
    const [{ response }] = Object.values(fixtures[name]) as [{ response: object }];
    const client = answering(response, incorrect);
    await client.identify({ username: 'dana' });
    await client.answer({ answer: '41', code: '1' }).catch(() => {});
    expect(client.getState()).toMatchObject({ at: 'failed', error: { kind: 'not-accepted' } });
  });

  test('“Forgot password?” for an unknown username', async () => {
    const client = answering(nobody);
    await expect(client.forgotPassword('nobody')).rejects.toMatchObject({
      kind: 'unknown-username',
      field: 'username',
    });
  });

  test('a submitted password can be wrong', async () => {
    const client = answering(fixtures.SELECT_CHALLENGE.plain.response, incorrect, incorrect);
    await client.identify({ username: 'dana' });
    const answered = client.answer({ choice: 'PASSWORD', password: 'p' });
    await expect(answered).rejects.toMatchObject({ kind: 'incorrect' });
  });
});

test('a sign-in that a firewall blocks stays on its screen', async () => {
  const fetch: typeof globalThis.fetch = async () =>
    new Response('', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } });
  const client = using(fetchTransport({ region: 'eu-west-1', fetch }));
  const asked = client.identify({ username: 'dana' });
  await expect(asked).rejects.toMatchObject({ kind: 'forbidden', wafAction: 'challenge' });
  expect(client.getState()).toMatchObject({ at: 'identify', error: { kind: 'forbidden' } });
});
