import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';
import { loadSrp } from './load-srp.ts';
import { createProofAhead } from './proof-ahead.ts';

const tokens = { AuthenticationResult: { AccessToken: 'a', IdToken: 'i', ExpiresIn: 3600 } };
const verifier = fixtures.PASSWORD_VERIFIER['user-auth'].response;
const selectChallenge = fixtures.SELECT_CHALLENGE.plain.response;
const emailOtp = fixtures.EMAIL_OTP['first-factor'].response;
const incorrect = new ChallengeError('NotAuthorizedException', { kind: 'incorrect' });
const credentials = { username: 'dana', password: 'Correct-Horse-9!' };

/** Each proof reads random values once. */
const drawn = vi.spyOn(crypto, 'getRandomValues');
const secretsDrawn = (times: number) => expect.poll(() => drawn.mock.calls.length).toBe(times);

beforeEach(() => loadSrp());
afterEach(() => drawn.mockClear());

test('a proof starts once while the user types, however often the field takes the focus', async () => {
  const { client, sent } = signIn([verifier, tokens], { authFlow: 'USER_SRP_AUTH' });
  client.expectPassword();
  client.expectPassword();
  await secretsDrawn(1);
  expect(sent).toEqual([]);
  await client.identify(credentials);
  expect(client.getState().at).toBe('signed-in');
  expect(drawn).toHaveBeenCalledTimes(1);
});

test('each attempt uses its own proof', async () => {
  const { client, sent } = signIn([incorrect, verifier, tokens], { authFlow: 'USER_SRP_AUTH' });
  client.expectPassword();
  await expect(client.identify(credentials)).rejects.toBe(incorrect);
  client.expectPassword();
  await client.identify(credentials);
  const [first, second] = sent.map(({ input }) => input['AuthParameters']);
  expect(second).toMatchObject({ SRP_A: expect.stringMatching(/^[0-9a-f]+$/) });
  expect(second).not.toEqual(first);
  expect(drawn).toHaveBeenCalledTimes(2);
});

test('the list of choices starts a proof too, because it asks for the password', async () => {
  const { client } = signIn([selectChallenge, verifier, tokens]);
  client.expectPassword();
  await client.identify({ username: 'dana' });
  expect(drawn).not.toHaveBeenCalled();
  client.expectPassword();
  await secretsDrawn(1);
  await client.answer({ choice: 'PASSWORD_SRP', password: 'Correct-Horse-9!' });
  expect(client.getState().at).toBe('signed-in');
  expect(drawn).toHaveBeenCalledTimes(1);
});

test('a choice without a password drops the proof', async () => {
  const { client } = signIn([selectChallenge, emailOtp, selectChallenge, verifier, tokens]);
  await client.identify({ username: 'dana' });
  client.expectPassword();
  await client.answer({ choice: 'EMAIL_OTP' });
  await client.switchTo();
  await client.answer({ choice: 'PASSWORD_SRP', password: 'Correct-Horse-9!' });
  expect(client.getState().at).toBe('signed-in');
  expect(drawn).toHaveBeenCalledTimes(2);
});

test.each(['changeUser', 'leave'] as const)('%s drops the proof', async (drop) => {
  const { client } = signIn([verifier, tokens], { authFlow: 'USER_SRP_AUTH' });
  client.expectPassword();
  await secretsDrawn(1);
  client[drop]();
  await client.identify(credentials);
  expect(drawn).toHaveBeenCalledTimes(2);
});

test.each([
  ['it is sent as it is', { authFlow: 'USER_PASSWORD_AUTH' }],
  ['PASSWORD is preferred', { preferredChallenge: 'PASSWORD' }],
  ['none is asked for', { authFlow: 'CUSTOM_AUTH' }],
] as const)('no proof of a password begins where %s', async (_where, options) => {
  const { client } = signIn([tokens], options);
  client.expectPassword();
  await client.identify(credentials);
  expect(client.getState().at).toBe('signed-in');
  expect(drawn).not.toHaveBeenCalled();
});

test('no proof starts during a call', async () => {
  const { client } = signIn([verifier, tokens], { authFlow: 'USER_SRP_AUTH' });
  const attempt = client.identify(credentials);
  client.expectPassword();
  await attempt;
  expect(drawn).toHaveBeenCalledTimes(1);
});

test('a proof that failed to start is dropped, and the attempt starts its own', async () => {
  const start = vi.fn(() => Promise.reject(new ChallengeError('NetworkFailed')));
  const ahead = createProofAhead(start);
  ahead.begin();
  await expect(start.mock.results[0]?.value).rejects.toThrow();
  expect(ahead.take()).toBeUndefined();
});
