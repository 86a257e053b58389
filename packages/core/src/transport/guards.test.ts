import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { InitiateAuthInput } from '../operations/operations.ts';
import type { FetchTransportOptions } from './fetch-options.ts';
import { type GuardOptions, guardedTransport } from './guarded.ts';
import type { Transport } from './transport.ts';

afterEach(() => vi.useRealTimers());

const begin: InitiateAuthInput = { AuthFlow: 'USER_AUTH', ClientId: 'c', AuthParameters: {} };
const ok = () => new Response('{"ChallengeName":"SMS_MFA"}');
const waf =
  (status: number, action?: string, body = '<html></html>') =>
  () =>
    new Response(body, { status, headers: action ? { 'x-amzn-waf-action': action } : {} });

/** A transport over answers, one for each call; the last one repeats. */
function over(answers: (() => Response)[], options: FetchTransportOptions & GuardOptions = {}) {
  const sent: { headers: Headers; input: Record<string, unknown> }[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    sent.push({ headers: new Headers(init?.headers), input: JSON.parse(`${init?.body}`) });
    return (answers[sent.length - 1] ?? answers.at(-1) ?? ok)();
  };
  return {
    sent,
    transport: guardedTransport({ region: 'us-east-1', fetch, retryDelay: 1, ...options }),
  };
}

test.each([
  ['InitiateAuth', true],
  ['RespondToAuthChallenge', true],
  ['SignUp', true],
  ['ConfirmSignUp', true],
  ['ResendConfirmationCode', true],
  ['ForgotPassword', true],
  ['ConfirmForgotPassword', true],
  ['GetUser', false],
  ['RevokeToken', false],
] as const)('%s is sent with the collected data: %s', async (operation, takesIt) => {
  const { sent, transport } = over([ok], { userContextData: async () => 'collected' });
  await transport(operation, {} as never);
  expect(sent[0]?.input).toEqual(takesIt ? { UserContextData: { EncodedData: 'collected' } } : {});
});

test.each<[Parameters<Transport>[0], object, string]>([
  ['SignUp', { Username: 'dana' }, 'dana'],
  ['InitiateAuth', { AuthParameters: { USERNAME: 'dana' } }, 'dana'],
  ['RespondToAuthChallenge', { ChallengeResponses: { USERNAME: 'dana' } }, 'dana'],
  ['RespondToAuthChallenge', { ChallengeResponses: { USERNAME: 7 } }, ''],
  ['InitiateAuth', {}, ''],
])('the collector of %s gets the username of %j', async (operation, input, username) => {
  const userContextData = vi.fn(() => 'collected');
  await over([ok], { userContextData }).transport(operation, input as never);
  expect(userContextData).toHaveBeenCalledWith(username);
});

test.each<[string, () => unknown]>([
  ['nothing', () => undefined],
  ['an empty text', () => ''],
  ['no text', () => ({ toString: 'x' })],
  ['an error', () => Promise.reject(new Error('blocked'))],
  [
    'an exception',
    () => {
      throw new Error('AmazonCognitoAdvancedSecurityData is not defined');
    },
  ],
])('a collector that gives %s holds up no sign-in', async (_, collect) => {
  const { sent, transport } = over([ok], {
    userContextData: collect as () => string,
    headers: collect as () => Record<string, string>,
  });
  expect(await transport('InitiateAuth', begin)).toEqual({ ChallengeName: 'SMS_MFA' });
  expect(sent[0]?.input).toEqual(begin);
});

test('a collector that never answers costs five seconds', async () => {
  vi.useFakeTimers();
  const { sent, transport } = over([ok], { userContextData: () => new Promise(() => {}) });
  const call = transport('InitiateAuth', begin);
  await vi.advanceTimersByTimeAsync(4990);
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(20);
  expect(await call).toEqual({ ChallengeName: 'SMS_MFA' });
});

test('what the caller gave as context stays', async () => {
  const { sent, transport } = over([ok], { userContextData: () => 'mine' });
  const UserContextData = { EncodedData: 'theirs' };
  await transport('InitiateAuth', { ...begin, UserContextData });
  expect(sent[0]?.input).toMatchObject({ UserContextData });
});

test('headers are added, never those that say what the call is', async () => {
  const { sent, transport } = over([ok], {
    headers: () => ({
      'x-aws-waf-token': 't',
      'X-Amz-Target': 'evil',
      'content-type': 'text/html',
    }),
  });
  await transport('InitiateAuth', begin);
  const { headers } = sent[0] ?? { headers: new Headers() };
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    'x-aws-waf-token': 't',
  });
});

test('any headers of the app lead to a call', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (given) => {
      const { sent, transport } = over([ok], { headers: () => given as Record<string, string> });
      await transport('InitiateAuth', begin);
      expect(sent[0]?.headers.get('x-amz-target')).toMatch(/\.InitiateAuth$/);
    }),
    { numRuns: 200 },
  );
});

test.each<[string, () => Response, string]>([
  ['202 with its header', waf(202, 'challenge'), 'challenge'],
  ['202 whose header the page may not read', waf(202), 'challenge'],
  ['202 with an empty body', waf(202, undefined, ''), 'challenge'],
  ['202 with JSON', waf(202, undefined, '{"AuthenticationResult":{}}'), 'challenge'],
  ['405 with its header', waf(405, 'captcha'), 'captcha'],
  ['405 whose header the page may not read', waf(405), 'captcha'],
])('%s: the app meets the firewall, and the call is made once more', async (_, answer, action) => {
  let token = 'old';
  const onFirewall = vi.fn(async () => {
    token = 'new';
  });
  const { sent, transport } = over([answer, ok], {
    onFirewall,
    headers: () => ({ 'x-aws-waf-token': token }),
  });
  expect(await transport('InitiateAuth', begin)).toEqual({ ChallengeName: 'SMS_MFA' });
  expect(onFirewall.mock.calls).toMatchObject([[action, {}]]);
  expect(sent.map(({ headers }) => headers.get('x-aws-waf-token'))).toEqual(['old', 'new']);
});

test('a firewall that is never content is asked once more and no further', async () => {
  const onFirewall = vi.fn(async () => {});
  const { sent, transport } = over([waf(405, 'captcha')], { onFirewall });
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({ wafAction: 'captcha' });
  expect(onFirewall).toHaveBeenCalledTimes(1);
  expect(sent).toHaveLength(2);
});

test.each<[string, () => Response]>([
  ['another action', waf(403, 'block')],
  ['a name of an object', waf(405, 'constructor')],
  [
    'a refusal of Cognito',
    () => new Response('{"__type":"NotAuthorizedException"}', { status: 400 }),
  ],
])('%s is not the app’s to meet', async (_, answer) => {
  const onFirewall = vi.fn();
  const { sent, transport } = over([answer], { onFirewall });
  await expect(transport('RespondToAuthChallenge', {} as never)).rejects.toThrow();
  expect(onFirewall).not.toHaveBeenCalled();
  expect(sent).toHaveLength(1);
});

test('a puzzle that the user closes is the firewall’s refusal', async () => {
  const { sent, transport } = over([waf(405, 'captcha')], {
    onFirewall: () => Promise.reject(new Error('closed')),
  });
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({
    code: 'ForbiddenException',
    wafAction: 'captcha',
  });
  expect(sent).toHaveLength(1);
});

test('a sign-in that the user leaves ends during the puzzle', async () => {
  const leaving = new AbortController();
  const { transport } = over([waf(405, 'captcha')], {
    onFirewall: () => {
      leaving.abort();
      return new Promise(() => {});
    },
  });
  const { signal } = leaving;
  await expect(transport('InitiateAuth', begin, { signal })).rejects.toMatchObject({
    code: 'Aborted',
  });
});

test('without these options 202 is the firewall’s refusal, not an empty answer', async () => {
  const { sent, transport } = over([waf(202, undefined, '')]);
  await expect(transport('InitiateAuth', begin)).rejects.toMatchObject({
    code: 'ForbiddenException',
    wafAction: 'challenge',
  });
  expect(sent).toHaveLength(1);
});
