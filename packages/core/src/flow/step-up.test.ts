import { expect, test, vi } from 'vitest';
import { signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';
import { ServiceError } from '../response/service-error.ts';
import { stepUpWays } from '../step-up/ways.ts';
import type { Transport } from '../transport/transport.ts';
import { createSignIn } from './create-sign-in.ts';
import type { SignInOptions } from './sign-in-options.ts';
import type { SignInStepUp } from './sign-in-step-up.ts';

const jwt = (claims: object) => `x.${btoa(JSON.stringify(claims))}.x`;
const accessToken = jwt({ sub: 'dana' });
const raised = jwt({ sub: 'dana', acr: 'urn:cognito:loa:3' });
const tokensOf = (sub: string) => ({
  AuthenticationResult: { AccessToken: jwt({ sub }), RefreshToken: `refresh of ${sub}` },
});
const targets = ['urn:cognito:loa:3', 'urn:cognito:loa:4'];
const smsMfa = fixtures.SMS_MFA.plain.response;

const raising = (
  outcomes: (object | Error)[],
  stepUp: Partial<SignInStepUp> = {},
  more: Partial<SignInOptions> = {},
) => {
  // Spread from parts, where the compiler no longer tells the two kinds of options apart.
  const whole = { targets, accessToken, ...stepUp } as SignInStepUp;
  return signIn(outcomes, { stepUp: whole, ...more });
};
const parametersOf = ({ sent }: ReturnType<typeof signIn>, index = 0) =>
  sent[index]?.input['AuthParameters'];
const refusal = (name: string, text = '') => new ServiceError(`${name}Exception`, text, 400);

test('a step-up asks for the levels, the age and the credit of the access token', async () => {
  const run = raising([smsMfa, tokensOf('dana')], { maxAge: 300 });
  await run.client.identify({ username: 'dana' });
  expect(parametersOf(run)).toEqual({
    USERNAME: 'dana',
    TARGET_ACR_VALUES: 'urn:cognito:loa:3 urn:cognito:loa:4',
    MAX_AGE: '300',
    ACCESS_TOKEN: accessToken,
  });
  await run.client.answer({ code: '123456' });
  expect(run.at('signed-in').tokens.accessToken).toBe(jwt({ sub: 'dana' }));
});

test('it asks the session for its token with each beginning', async () => {
  const current = vi.fn(async () => raised);
  const run = raising([smsMfa, smsMfa], { accessToken: current });
  await run.client.identify({ username: 'dana' });
  await run.client.restart();
  expect(current).toHaveBeenCalledTimes(2);
  expect(parametersOf(run, 1)).toEqual({
    USERNAME: 'dana',
    TARGET_ACR_VALUES: targets.join(' '),
    ACCESS_TOKEN: raised,
  });
});

test('a session that is over leads to its own refusal', async () => {
  const over = new ChallengeError('NotAuthorizedException', { kind: 'access-token-invalid' });
  const run = raising([], { accessToken: () => Promise.reject(over) });
  await expect(run.client.identify({ username: 'dana' })).rejects.toBe(over);
  expect(run.sent).toEqual([]);
});

test.each([
  ['a level is not asked for', { targets: [] }, {}],
  ['the app’s flow knows no levels', {}, { authFlow: 'USER_PASSWORD_AUTH' }],
] as const)('the same user signs in afresh where %s', async (_, stepUp, options) => {
  const run = raising([tokensOf('dana')], stepUp, options);
  await run.client.identify({ username: 'dana', password: 'p' });
  expect(parametersOf(run)).not.toHaveProperty('TARGET_ACR_VALUES');
  expect(parametersOf(run)).not.toHaveProperty('ACCESS_TOKEN');
  expect(run.client.getState().at).toBe('signed-in');
});

test('the same user signs in afresh where the pool has no levels, and it is asked only once', async () => {
  const onFallback = vi.fn();
  const unavailable = refusal('FeatureUnavailableInTier');
  const run = raising([unavailable, smsMfa, smsMfa, tokensOf('dana')], { onFallback });
  await run.client.identify({ username: 'dana' });
  await run.client.restart();
  await run.client.answer({ code: '123456' });
  expect(onFallback).toHaveBeenCalledTimes(1);
  expect(run.sent.map((_, index) => parametersOf(run, index)).slice(1, 3)).toEqual([
    { USERNAME: 'dana' },
    { USERNAME: 'dana' },
  ]);
  expect(run.client.getState().at).toBe('signed-in');
});

test.each([
  ['another user', tokensOf('eve')],
  ['nobody', { AuthenticationResult: { AccessToken: 'opaque', RefreshToken: 'r' } }],
  ['another user, by their claims', { AuthenticationResult: { Claims: { sub: 'eve' } } }],
])('tokens of %s are refused and revoked', async (_, foreign) => {
  const run = raising([smsMfa, foreign, new Error('offline')]);
  await run.client.identify({ username: 'dana' });
  await run.client.answer({ code: '123456' });
  expect(run.client.getState()).toMatchObject({
    at: 'failed',
    error: { code: 'AnotherUser', kind: 'not-accepted', retryable: false },
  });
  expect(JSON.stringify(run.client.getState())).not.toContain('refresh');
  const { RefreshToken } = foreign.AuthenticationResult as { RefreshToken?: string };
  expect(run.sent.slice(2)).toEqual(
    RefreshToken
      ? [{ operation: 'RevokeToken', input: { ClientId: 'client', Token: RefreshToken } }]
      : [],
  );
});

test('an access token that names no user accepts no tokens', async () => {
  const run = raising([tokensOf('dana'), {}], { accessToken: 'opaque' });
  await run.client.identify({ username: 'dana' }).catch(() => {});
  expect(run.at('identify').error?.code).toBe('AnotherUser');
});

test('a device that is confirmed on the way is no sign-in', async () => {
  const device = { NewDeviceMetadata: { DeviceKey: 'k', DeviceGroupKey: 'g' } };
  const run = raising([{ AuthenticationResult: device }], { accessToken: undefined, relay: true });
  await run.client.identify({ username: 'dana' });
  expect(run.client.getState().at).toBe('signed-in');
});

test.each([
  ['refuses', 'dana', 'eve', 'identify'],
  ['accepts', 'dana', 'dana', 'signed-in'],
  ['leaves to the server', undefined, 'dana', 'signed-in'],
])('through a relay the page sends no token, and %s what comes', async (_, sub, whose, at) => {
  const options: unknown[] = [];
  const transport = (async (_operation: string, _input: object, calling?: object) => {
    options.push({ ...calling, signal: undefined, onDate: undefined });
    return { AuthenticationResult: { Claims: { sub: whose } } };
  }) as unknown as Transport; // One answer serves every operation.
  const sent = vi.fn(transport);
  const client = createSignIn({
    transport: sent as unknown as Transport, // A spy is not generic.
    clientId: 'client',
    stepUp: { targets, relay: true, sub },
  });
  await client.identify({ username: 'dana' }).catch(() => {});
  expect(client.getState().at).toBe(at);
  expect(options).toEqual([{ stepUp: true }]);
  expect(JSON.stringify(sent.mock.calls)).not.toContain('ACCESS_TOKEN');
});

test('leaving midway drops the step-up, and no late answer brings tokens', async () => {
  let answer = (_: object) => {};
  const late = new Promise((resolve) => {
    answer = resolve;
  });
  const transport = (async (operation: string) =>
    operation === 'InitiateAuth' ? smsMfa : late) as unknown as Transport;
  const client = createSignIn({ transport, clientId: 'c', stepUp: { targets, accessToken } });
  await client.identify({ username: 'dana' });
  const answering = client.answer({ code: '123456' });
  client.leave();
  answer(tokensOf('dana'));
  await answering;
  expect(client.getState()).toMatchObject({ at: 'challenge', pending: false });
});

/** Each refusal of the first call, and what the table says about it. */
test.each([
  ['InvalidParameter', 'The user has no factors for the level.', 'add-method'],
  ['SoftwareTokenMFANotFound', '', 'add-method'],
  ['InvalidParameter', 'USER_AUTH flow not enabled for this client', 'fallback'],
  ['NotAuthorized', 'Access Token has expired', 'sign-in'],
  ['NotAuthorized', 'Access Token has been revoked', 'sign-in'],
  ['NotAuthorized', 'User is disabled.', 'sign-in'],
  ['UserNotFound', 'User does not exist.', 'sign-in'],
  ['TooManyRequests', 'Too many requests', 'again'],
  ['NotAuthorized', 'Password attempts exceeded', 'again'],
  ['InternalError', '', 'again'],
  ['UserLambdaValidation', 'PreAuthentication failed with error no.', 'support'],
  ['Forbidden', '', 'support'],
] as const)('%s "%s" at the beginning leads to: %s', async (name, text, way) => {
  const run = raising([refusal(name, text)]);
  await run.client.identify({ username: 'dana' }).catch(() => {});
  const { error } = run.at('identify');
  expect(error && stepUpWays[error.kind]).toBe(way);
});

/** Each refusal of an answer, and the screen that follows. The session around it is untouched. */
test.each([
  ['CodeMismatch', 'Invalid code or auth state for the user.', 'challenge'],
  ['NotAuthorized', 'Invalid session for the user, session is expired.', 'expired'],
  ['NotAuthorized', 'Password attempts exceeded', 'failed'],
  ['TooManyRequests', 'Too many requests', 'challenge'],
  ['UserLambdaValidation', 'PostAuthentication failed with error no.', 'failed'],
  ['InternalError', '', 'challenge'],
] as const)('%s "%s" at a code leads to: %s', async (name, text, at) => {
  const run = raising([smsMfa, refusal(name, text), smsMfa, tokensOf('dana')]);
  await run.client.identify({ username: 'dana' });
  await run.client.answer({ code: '123456' }).catch(() => {});
  expect(run.client.getState().at).toBe(at);
  await run.client.restart();
  await run.client.answer({ code: '123456' });
  expect(run.client.getState().at).toBe('signed-in');
});

test('wrong codes leave the step-up where it is, however many', async () => {
  const wrong = () => refusal('CodeMismatch', 'Invalid code or auth state for the user.');
  const run = raising([smsMfa, wrong(), wrong(), wrong(), tokensOf('dana')]);
  await run.client.identify({ username: 'dana' });
  for (const code of ['1', '2', '3']) await run.client.answer({ code }).catch(() => {});
  expect(run.at('challenge').error?.kind).toBe('code-mismatch');
  await run.client.answer({ code: '4' });
  expect(run.client.getState().at).toBe('signed-in');
});
