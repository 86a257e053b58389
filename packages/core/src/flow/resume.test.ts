import { describe, expect, test } from 'vitest';
import { memoryStorage, signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';

const emailOtp = fixtures.EMAIL_OTP['first-factor'].response;
const smsMfa = fixtures.SMS_MFA.plain.response;
const tokens = { AuthenticationResult: { AccessToken: 'secret-token' } };
const sent = { CodeDeliveryDetails: { Destination: 'd***@e***', DeliveryMedium: 'EMAIL' } };
const key = 'countersign.sign-in.client';

test('after a reload the same challenge is answered with the same session', async () => {
  const storage = memoryStorage();
  const before = signIn([smsMfa], { storage });
  await before.client.identify({ username: 'dana@example.com' });

  const after = signIn([tokens], { storage });
  expect(after.client.getState().at).toBe('identify');
  expect(await after.client.resume()).toBe(true);
  expect(after.client.getState()).toEqual(before.client.getState());
  await after.client.answer({ code: '123456' });
  expect(after.sent[0]?.input).toMatchObject({
    Session: smsMfa.Session,
    ChallengeResponses: { USERNAME: smsMfa.ChallengeParameters.USER_ID_FOR_SRP },
  });
  expect(storage.items.size).toBe(0);
});

test('a session past its deadline is not resumed', async () => {
  const storage = memoryStorage();
  await signIn([emailOtp], { storage }).client.identify({ username: 'dana' });
  const late = signIn([], { storage, now: () => 1_180_000 });
  expect(await late.client.resume()).toBe(false);
  expect(late.client.getState().at).toBe('identify');
});

test('after a reload the flow still asks for the code and does not send another', async () => {
  const storage = memoryStorage();
  const before = signIn([], { storage });
  await before.client.continueFromSignUp('dana@example.com', sent);
  const after = signIn([{}], { storage });
  expect(await after.client.resume()).toBe(true);
  expect(after.client.getState()).toEqual(before.client.getState());
  await after.client.confirmSignUp({ code: '123456' });
  after.at('identify');
  expect(storage.items.size).toBe(0);
});

test('a password reset is not resumed after an hour', async () => {
  const storage = memoryStorage();
  await signIn([sent], { storage }).client.forgotPassword('dana');
  const resumedAt = (now: number) => signIn([], { storage, now: () => now }).client.resume();
  expect([await resumedAt(4_629_999), await resumedAt(4_630_000)]).toEqual([true, false]);
});

test('no password, code, proof, token or authenticator secret is stored', async () => {
  const stored: string[] = [];
  const memory = memoryStorage();
  const storage = { ...memory, setItem: (_key: string, value: string) => void stored.push(value) };
  const totpOnly = fixtures.MFA_SETUP['totp-only'].response;
  const { client } = signIn(
    [
      fixtures.SELECT_CHALLENGE.plain.response,
      totpOnly,
      { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'AYABeAssociated' },
      { Status: 'SUCCESS', Session: 'AYABeVerified' },
      tokens,
    ],
    { storage },
  );
  await client.identify({ username: 'dana' });
  await client.answer({ choice: 'PASSWORD', password: 'Correct-Horse-9!' });
  await client.answer({ code: '735151' });
  expect(stored.length).toBeGreaterThan(1);
  expect(stored.join()).not.toMatch(/Correct-Horse|735151|secret-token|JBSWY3DP/);
});

/** The stored sign-in of an EMAIL_OTP challenge, with some members changed. */
async function stored(change: object) {
  const storage = memoryStorage();
  await signIn([emailOtp], { storage }).client.identify({ username: 'dana' });
  storage.setItem(key, JSON.stringify({ ...JSON.parse(storage.getItem(key) ?? ''), ...change }));
  return signIn([], { storage });
}

test.each([
  ['no JSON', 'nonsense'],
  ['a list', '[]'],
  ['the shape of an older version', '{"state":{"at":"challenge","username":"d"},"mark":"0.1"}'],
])('%s is not resumed', async (_what, text) => {
  const storage = memoryStorage();
  storage.setItem(key, text);
  expect(await signIn([], { storage }).client.resume()).toBe(false);
});

test.each([
  ['another screen', { at: 'signed-in', tokens: {} }],
  ['a screen with a strange name', { at: '__proto__' }],
  ['no name', { username: undefined }],
  ['a code that was sent at no time', { at: 'reset-password', resendAt: '9e15' }],
  ['no deadline', { deadline: null }],
  ['ways that have no name', { alternatives: [{}] }],
  ['no challenge', { challenge: null }],
  ['a challenge that cannot be read', { challenge: { ChallengeName: {} } }],
  ['tokens', { challenge: { AuthenticationResult: { AccessToken: 'a' } } }],
  ['a silent challenge', { challenge: fixtures.PASSWORD_VERIFIER['user-auth'].response }],
])('%s is not resumed', async (_what, change) => {
  const { client, at } = await stored(change);
  expect(await client.resume()).toBe(false);
  expect(at('identify').error).toBeUndefined();
});

test('resume limits stored times to those of a new screen', async () => {
  const { client, at } = await stored({ deadline: 1e308, resendAt: 1e308 });
  expect(await client.resume()).toBe(true);
  expect(at('challenge')).toMatchObject({ deadline: 1_180_000, resendAt: 1_030_000 });
});

test('resume does not replace a sign-in that has started', async () => {
  const { client, at } = await stored({});
  const begun = client.identify({ username: 'eve' });
  expect(await client.resume()).toBe(false);
  // The call has no scripted response, so it never returns.
  await expect(begun).rejects.toThrow();
  expect(at('identify').username).toBe('eve');
});

test('resume works with any mark and any username', async () => {
  const { client, at } = await stored({ mark: { toString: 1 }, userId: {} });
  expect(await client.resume()).toBe(true);
  expect(at('challenge').challenge.name).toBe('EMAIL_OTP');
});

test('a screen whose resend failed survives a reload', async () => {
  const storage = memoryStorage();
  const before = signIn([emailOtp, new ChallengeError('NetworkFailed')], { storage });
  await before.client.identify({ username: 'dana' });
  await before.client.resend().catch(() => {});
  const after = signIn([], { storage });
  expect(await after.client.resume()).toBe(true);
  expect(after.at('challenge').challenge).toEqual(before.at('challenge').challenge);
});

test('continueFrom takes the raw response of another sign-in', async () => {
  const { client, sent, at } = signIn([tokens]);
  await client.continueFrom(smsMfa, { username: 'dana' });
  expect(at('challenge')).toMatchObject({ username: 'dana', challenge: { name: 'SMS_MFA' } });
  await client.answer({ code: '123456' });
  at('signed-in');
  expect(sent).toHaveLength(1);
});

test('resume adds no username that the service did not send', async () => {
  const storage = memoryStorage();
  await signIn([emailOtp], { storage }).client.identify({ username: 'dana@example.com' });
  const after = signIn([tokens], { storage });
  await after.client.resume();
  await after.client.answer({ code: '1' });
  expect(after.sent[0]?.input).toMatchObject({
    ChallengeResponses: { USERNAME: 'dana@example.com' },
  });
});

describe('two sign-ins with the same storage', () => {
  const storedSignIn = async (storage = memoryStorage()) => {
    await signIn([smsMfa], { storage }).client.identify({ username: 'dana' });
    return storage;
  };
  const two = (storage: ReturnType<typeof memoryStorage>, first: object[] = []) =>
    [signIn(first, { storage }), signIn([smsMfa, tokens], { storage })] as const;

  test.each([
    [
      'a challenge',
      async (storage: ReturnType<typeof memoryStorage>) => void (await storedSignIn(storage)),
    ],
    [
      'a code screen',
      async (storage: ReturnType<typeof memoryStorage>) =>
        signIn([], { storage }).client.continueFromSignUp('dana', sent),
    ],
  ])('%s is restored by one of them', async (_what, keep) => {
    const storage = memoryStorage();
    await keep(storage);
    const [one, other] = two(storage);
    expect(await Promise.all([one.client.resume(), other.client.resume()])).toEqual([true, false]);
    expect(other.at('identify').pending).toBe(false);
  });

  test('the other sign-in neither removes nor replaces the stored one', async () => {
    const storage = await storedSignIn();
    const [one, other] = two(storage);
    await one.client.resume();
    await other.client.changeUser();
    one.client.leave();
    expect(await signIn([], { storage }).client.resume()).toBe(true);
  });

  test('a mounted sign-in is not restored elsewhere until it unmounts', async () => {
    const storage = memoryStorage();
    const shown = signIn([smsMfa], { storage });
    const stop = shown.client.subscribe(() => {});
    const stopToo = shown.client.subscribe(() => {});
    await shown.client.identify({ username: 'dana' });
    const [one, other] = two(storage);
    stopToo();
    expect(await one.client.resume()).toBe(false);
    stop();
    expect(await other.client.resume()).toBe(true);
  });

  test('a challenge that another page restored can only be answered there', async () => {
    const storage = await storedSignIn();
    const [one, other] = two(storage, [tokens]);
    await one.client.resume();
    one.client.leave();
    await other.client.resume();
    const late = one.client.answer({ code: '123456' });
    await expect(late).rejects.toMatchObject({ kind: 'session-used' });
    expect(one.at('expired').username).toBe('dana');
    expect(one.sent).toEqual([]);
    expect(storage.items.size).toBe(1);
  });

  test('a sign-in that starts over does not affect the other', async () => {
    const storage = await storedSignIn();
    const [one, other] = two(storage, [tokens]);
    await one.client.resume();
    storage.setItem(key, JSON.stringify({ state: { at: 'reset-password' } }));
    await one.client.answer({ code: '123456' });
    one.at('signed-in');
    await other.client.identify({ username: 'eve' });
    await other.client.answer({ code: '123456' });
    other.at('signed-in');
    expect(storage.items.size).toBe(0);
  });
});
