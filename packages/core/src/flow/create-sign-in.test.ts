import { describe, expect, test, vi } from 'vitest';
import { signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';
import type { AuthFlow } from '../operations/parameters.ts';
import type { Transport } from '../transport/transport.ts';
import { createSignIn } from './create-sign-in.ts';
import type { SignInOptions } from './sign-in-options.ts';

const tokens = { AuthenticationResult: { AccessToken: 'a', IdToken: 'i', ExpiresIn: 3600 } };
const selectChallenge = fixtures.SELECT_CHALLENGE.plain.response;
const emailOtp = fixtures.EMAIL_OTP['first-factor'].response;
const smsMfa = fixtures.SMS_MFA.plain.response;
const totpOnly = fixtures.MFA_SETUP['totp-only'].response;
const passwordVerifier = fixtures.PASSWORD_VERIFIER['user-auth'].response;

const wrongCode = new ChallengeError('CodeMismatchException', {
  kind: 'code-mismatch',
  retryable: true,
  sessionAlive: true,
  field: 'code',
});
const sessionExpired = new ChallengeError('NotAuthorizedException', {
  kind: 'session-expired',
  sessionAlive: false,
});
const incorrect = new ChallengeError('NotAuthorizedException', {
  kind: 'incorrect',
  sessionAlive: false,
});
const offline = new ChallengeError('NetworkFailed');

describe('USER_AUTH', () => {
  test('the user chooses an email code from the list and signs in', async () => {
    const { client, sent } = signIn([selectChallenge, emailOtp, tokens]);
    await client.identify({ username: 'dana@example.com' });
    expect(client.getState()).toMatchObject({
      at: 'challenge',
      challenge: { name: 'SELECT_CHALLENGE' },
      turn: 1,
      deadline: 1_180_000,
      pending: false,
    });
    await client.answer({ choice: 'EMAIL_OTP' });
    expect(client.getState()).toMatchObject({
      challenge: { name: 'EMAIL_OTP' },
      turn: 2,
      alternatives: ['PASSWORD', 'WEB_AUTHN'],
      resendAt: 1_030_000,
    });
    await client.answer({ code: '49210387' });
    expect(client.getState()).toMatchObject({
      at: 'signed-in',
      tokens: { accessToken: 'a', idToken: 'i', expiresIn: 3600 },
    });
    expect(sent).toEqual([
      {
        operation: 'InitiateAuth',
        input: {
          AuthFlow: 'USER_AUTH',
          ClientId: 'client',
          AuthParameters: { USERNAME: 'dana@example.com' },
        },
      },
      {
        operation: 'RespondToAuthChallenge',
        input: {
          ClientId: 'client',
          ChallengeName: 'SELECT_CHALLENGE',
          Session: selectChallenge.Session,
          ChallengeResponses: { USERNAME: 'dana@example.com', ANSWER: 'EMAIL_OTP' },
        },
      },
      {
        operation: 'RespondToAuthChallenge',
        input: {
          ClientId: 'client',
          ChallengeName: 'EMAIL_OTP',
          Session: emailOtp.Session,
          ChallengeResponses: { USERNAME: 'dana@example.com', EMAIL_OTP_CODE: '49210387' },
        },
      },
    ]);
  });

  test('PASSWORD_SRP from the list is proved in the same action, and the password is never sent', async () => {
    const { client, sent } = signIn([selectChallenge, passwordVerifier, smsMfa]);
    await client.identify({ username: 'dana@example.com' });
    await client.answer({ choice: 'PASSWORD_SRP', password: 'Correct-Horse-9!' });
    expect(client.getState()).toMatchObject({ challenge: { name: 'SMS_MFA' }, turn: 2 });
    expect(sent[1]?.input['ChallengeResponses']).toEqual({
      USERNAME: 'dana@example.com',
      ANSWER: 'PASSWORD_SRP',
      SRP_A: expect.stringMatching(/^[0-9a-f]+$/),
    });
    expect(sent[2]?.input).toMatchObject({
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: {
        USERNAME: passwordVerifier.ChallengeParameters.USER_ID_FOR_SRP,
        TIMESTAMP: 'Thu Jan 1 00:16:40 UTC 1970',
      },
    });
    expect(JSON.stringify(sent)).not.toContain('Correct-Horse');
  });

  test('challenges without a username are answered with the service’s last one', async () => {
    const nameless = { ChallengeName: 'SMS_MFA', Session: 'AYABeA' };
    const { client, sent } = signIn([passwordVerifier, nameless, tokens], {
      preferredChallenge: 'PASSWORD_SRP',
    });
    await client.identify({ username: 'dana@example.com', password: 'p' });
    await client.answer({ code: '123456' });
    expect(sent[2]?.input).toMatchObject({
      ChallengeResponses: { USERNAME: passwordVerifier.ChallengeParameters.USER_ID_FOR_SRP },
    });
  });

  test('after a refused password the flow starts over behind the same screen', async () => {
    const again = { ...selectChallenge, Session: 'AYABeSecond' };
    const { client, at } = signIn([
      selectChallenge,
      passwordVerifier,
      incorrect,
      again,
      passwordVerifier,
      tokens,
    ]);
    await client.identify({ username: 'dana@example.com' });
    const wrong = client.answer({ choice: 'PASSWORD_SRP', password: 'wrong' });
    await expect(wrong).rejects.toBe(incorrect);
    expect(at('challenge')).toMatchObject({
      turn: 1,
      error: incorrect,
      pending: false,
      challenge: { name: 'SELECT_CHALLENGE', session: 'AYABeSecond' },
    });
    await client.answer({ choice: 'PASSWORD_SRP', password: 'right' });
    expect(client.getState().at).toBe('signed-in');
  });

  test('if starting over fails after a refused password, the first screen follows', async () => {
    const { client } = signIn([selectChallenge, incorrect, offline]);
    await client.identify({ username: 'dana@example.com' });
    const wrong = client.answer({ choice: 'PASSWORD', password: 'wrong' });
    await expect(wrong).rejects.toBe(incorrect);
    expect(client.getState()).toMatchObject({
      at: 'identify',
      username: 'dana@example.com',
      error: incorrect,
    });
  });

  test('a resend keeps the screen and uses the new session', async () => {
    const again = { ...emailOtp, Session: 'AYABeSecond' };
    const { client, sent, at } = signIn([emailOtp, again], {
      preferredChallenge: 'EMAIL_OTP',
    });
    await client.identify({ username: 'dana@example.com' });
    const { turn } = at('challenge');
    await client.resend();
    expect(at('challenge')).toMatchObject({ turn, challenge: { session: 'AYABeSecond' } });
    expect(sent[1]?.input['AuthParameters']).toEqual({
      USERNAME: 'dana@example.com',
      PREFERRED_CHALLENGE: 'EMAIL_OTP',
    });
  });

  test('a failed resend changes neither cooldown nor session', async () => {
    const { client, at } = signIn([emailOtp, offline], { preferredChallenge: 'EMAIL_OTP' });
    await client.identify({ username: 'dana@example.com' });
    const { resendAt, challenge } = at('challenge');
    await expect(client.resend()).rejects.toBe(offline);
    expect(at('challenge')).toMatchObject({ resendAt, challenge, error: offline });
  });

  test('a resend without a list keeps the earlier one', async () => {
    const bare = { ...emailOtp, AvailableChallenges: undefined, Session: 'AYABeSecond' };
    const { client, at } = signIn([emailOtp, bare], { preferredChallenge: 'EMAIL_OTP' });
    await client.identify({ username: 'dana@example.com' });
    const { alternatives } = at('challenge');
    await client.resend();
    expect(at('challenge')).toMatchObject({ alternatives, challenge: { session: 'AYABeSecond' } });
  });

  test('switchTo requests another challenge by name, and the list for a password', async () => {
    const { client, sent } = signIn([emailOtp, emailOtp, selectChallenge], {
      preferredChallenge: 'EMAIL_OTP',
    });
    await client.identify({ username: 'dana@example.com' });
    await client.switchTo('SMS_OTP');
    expect(sent[1]?.input).toMatchObject({ AuthParameters: { PREFERRED_CHALLENGE: 'SMS_OTP' } });
    await client.switchTo('PASSWORD');
    expect(sent[2]?.input['AuthParameters']).toEqual({ USERNAME: 'dana@example.com' });
    expect(client.getState()).toMatchObject({ challenge: { name: 'SELECT_CHALLENGE' } });
  });

  test('a second factor offers neither alternatives nor a resend', async () => {
    const { client, sent, at } = signIn([selectChallenge, passwordVerifier, smsMfa]);
    await client.identify({ username: 'dana@example.com' });
    await client.answer({ choice: 'PASSWORD_SRP', password: 'p' });
    expect(at('challenge')).toMatchObject({ alternatives: [], resendAt: undefined });
    await client.resend();
    await client.switchTo();
    expect(sent).toHaveLength(3);
  });
});

describe('flows that start with a password', () => {
  test('USER_SRP_AUTH proves the password and answers a verifier without a session', async () => {
    const verifier = fixtures.PASSWORD_VERIFIER['user-srp-auth'].response;
    const { client, sent } = signIn([verifier, tokens], { authFlow: 'USER_SRP_AUTH' });
    expect(client.getState()).toMatchObject({ at: 'identify', asksPassword: true });
    await client.identify({ username: 'dana', password: 'Correct-Horse-9!' });
    expect(client.getState().at).toBe('signed-in');
    expect(sent[0]?.input['AuthParameters']).toEqual({
      USERNAME: 'dana',
      SRP_A: expect.stringMatching(/^[0-9a-f]+$/),
    });
    expect(sent[1]?.input).not.toHaveProperty('Session');
    expect(JSON.stringify(sent)).not.toContain('Correct-Horse');
  });

  test('a subscriber loads the SRP code before the user submits a password', async () => {
    const verifier = fixtures.PASSWORD_VERIFIER['user-srp-auth'].response;
    const { client } = signIn([verifier, tokens], { authFlow: 'USER_SRP_AUTH' });
    const stop = client.subscribe(() => {});
    await client.identify({ username: 'dana', password: 'p' });
    stop();
    expect(client.getState().at).toBe('signed-in');
  });

  test('createSignIn throws for USER_SRP_AUTH without a pool', () => {
    const create = () => signIn([], { authFlow: 'USER_SRP_AUTH', userPoolId: undefined });
    expect(create).toThrow(/^USER_SRP_AUTH got no userPoolId/);
  });

  test('USER_PASSWORD_AUTH sends the password and shows a refusal on the first screen', async () => {
    const { client, sent } = signIn([incorrect, smsMfa], { authFlow: 'USER_PASSWORD_AUTH' });
    const wrong = client.identify({ username: 'dana', password: 'wrong' });
    await expect(wrong).rejects.toBe(incorrect);
    expect(client.getState()).toMatchObject({ at: 'identify', username: 'dana', error: incorrect });
    await client.identify({ username: 'dana', password: 'right' });
    expect(sent[1]?.input['AuthParameters']).toEqual({ USERNAME: 'dana', PASSWORD: 'right' });
    expect(client.getState()).toMatchObject({ challenge: { name: 'SMS_MFA' } });
  });

  test('restart returns to the first screen if the flow needs a password', async () => {
    const { client, sent } = signIn([smsMfa, sessionExpired], { authFlow: 'USER_PASSWORD_AUTH' });
    await client.identify({ username: 'dana', password: 'p' });
    await expect(client.answer({ code: '1' })).rejects.toBe(sessionExpired);
    expect(client.getState()).toMatchObject({ at: 'expired', username: 'dana' });
    await client.restart();
    expect(client.getState()).toMatchObject({ at: 'identify', username: 'dana' });
    expect(sent).toHaveLength(2);
  });
});

describe('failures', () => {
  test('a wrong code keeps the screen, the session and the turn', async () => {
    const { client, at } = signIn([emailOtp, wrongCode, tokens]);
    await client.identify({ username: 'dana@example.com' });
    const { challenge, turn } = at('challenge');
    await expect(client.answer({ code: '0' })).rejects.toBe(wrongCode);
    expect(at('challenge')).toMatchObject({ challenge, turn, error: wrongCode, pending: false });
    await client.answer({ code: '49210387' });
    expect(client.getState().at).toBe('signed-in');
  });

  test('restart renews an expired session with the same username', async () => {
    const { client, sent } = signIn([emailOtp, sessionExpired, emailOtp]);
    await client.identify({ username: 'dana@example.com' });
    await expect(client.answer({ code: '1' })).rejects.toBe(sessionExpired);
    expect(client.getState()).toMatchObject({ at: 'expired', error: sessionExpired });
    await client.restart();
    expect(client.getState()).toMatchObject({ challenge: { name: 'EMAIL_OTP' } });
    expect(sent[2]?.input['AuthParameters']).toEqual({ USERNAME: 'dana@example.com' });
  });

  test('a network failure keeps the screen', async () => {
    const { client, at } = signIn([emailOtp, offline, tokens]);
    await client.identify({ username: 'dana@example.com' });
    await expect(client.answer({ code: '49210387' })).rejects.toBe(offline);
    expect(at('challenge')).toMatchObject({ at: 'challenge', error: offline });
    await client.answer({ code: '49210387' });
    expect(client.getState().at).toBe('signed-in');
  });

  test('any other refusal that ends the session fails the sign-in with its reason', async () => {
    const lambda = new ChallengeError('UserLambdaValidationException', {
      kind: 'lambda',
      sessionAlive: false,
    });
    const { client } = signIn([emailOtp, lambda]);
    await client.identify({ username: 'dana@example.com' });
    await client.answer({ code: '1' });
    expect(client.getState()).toMatchObject({ at: 'failed', error: lambda });
  });

  test.each([
    [{ ...passwordVerifier, ChallengeParameters: {} }, 'USER_ID_FOR_SRP'],
    [{}, 'ChallengeName'],
    [
      { AuthenticationResult: { AccessToken: 'a', ExpiresIn: 'soon' } },
      'AuthenticationResult.ExpiresIn',
    ],
    // A response has tokens if it has an access token.
    [{ AuthenticationResult: {}, ChallengeParameters: {} }, 'ChallengeName'],
    [{ AuthenticationResult: { IdToken: 'i', ExpiresIn: 3600 } }, 'ChallengeName'],
    [{ AuthenticationResult: { AccessToken: '' } }, 'ChallengeName'],
    [{ AuthenticationResult: { AccessToken: null } }, 'ChallengeName'],
    [{ AuthenticationResult: null }, 'ChallengeName'],
    [{ AuthenticationResult: 'a' }, 'ChallengeName'],
  ])('an unreadable response fails the sign-in and names the field (%#)', async (body, field) => {
    const { client } = signIn([body]);
    await client.identify({ username: 'dana@example.com' });
    expect(client.getState()).toMatchObject({
      at: 'failed',
      error: { code: 'MalformedChallenge', field },
    });
  });

  test('a verifier without a started proof fails the sign-in', async () => {
    const { client } = signIn([passwordVerifier]);
    await expect(client.identify({ username: 'dana' })).rejects.toMatchObject({
      code: 'SessionExpired',
    });
  });

  test('restart leaves a failed sign-in, which shows its reason until then', async () => {
    const { client, at } = signIn([{}, selectChallenge]);
    await client.identify({ username: 'dana@example.com' });
    const { error } = at('failed');
    const again = client.restart();
    expect(at('failed')).toMatchObject({ pending: true, error });
    await again;
    expect(at('challenge').challenge.name).toBe('SELECT_CHALLENGE');
  });

  test('two presses send one answer', async () => {
    const { client, sent } = signIn([emailOtp, tokens]);
    await client.identify({ username: 'dana@example.com' });
    const first = client.answer({ code: '1' });
    const second = client.answer({ code: '1' });
    await Promise.all([first, second]);
    expect(sent).toHaveLength(2);
  });

  describe('during a call', () => {
    /** A client whose calls are answered when the test says so. */
    function held(options: Partial<SignInOptions> = {}) {
      const calls: { operation: string; input: object; give(outcome: object): void }[] = [];
      const transport = ((operation: string, input: object) =>
        new Promise((resolve, reject) => {
          const give = (outcome: object) =>
            outcome instanceof Error ? reject(outcome) : resolve(outcome);
          calls.push({ operation, input, give });
        })) as Transport;
      const client = createSignIn({ transport, clientId: 'client', ...options });
      const call = async (number: number) => {
        await expect.poll(() => calls.length).toBeGreaterThan(number);
        return calls[number] as (typeof calls)[number];
      };
      return { client, calls, call };
    }
    const otp = { preferredChallenge: 'EMAIL_OTP' };

    test('an answer during a resend is sent after it, with the new session', async () => {
      const { client, call } = held(otp);
      const begun = client.identify({ username: 'dana' });
      (await call(0)).give(emailOtp);
      await begun;
      const resent = client.resend();
      const answered = client.answer({ code: '49210387' });
      (await call(1)).give({ ...emailOtp, Session: 'AYABeSecond' });
      await resent;
      const { operation, input, give } = await call(2);
      expect({ operation, input }).toMatchObject({
        operation: 'RespondToAuthChallenge',
        input: { Session: 'AYABeSecond', ChallengeResponses: { EMAIL_OTP_CODE: '49210387' } },
      });
      give(tokens);
      await answered;
      expect(client.getState().at).toBe('signed-in');
    });

    test('a password reset during a resend is sent after it and settles with its own outcome', async () => {
      const { client, call } = held();
      const begun = client.forgotPassword('dana');
      (await call(0)).give({});
      await begun;
      const resent = client.resend();
      const reset = client.resetPassword({ code: '0', newPassword: 'Fresh-Horse-2!' });
      (await call(1)).give(offline);
      await expect(resent).rejects.toBe(offline);
      const { operation, give } = await call(2);
      expect(operation).toBe('ConfirmForgotPassword');
      give(wrongCode);
      await expect(reset).rejects.toBe(wrongCode);
    });

    test('an action for a screen that is gone rejects with the reason', async () => {
      const { client, calls, call } = held(otp);
      const begun = client.identify({ username: 'dana' });
      (await call(0)).give(emailOtp);
      await begun;
      const first = client.answer({ code: '1' });
      const second = client.answer({ code: '2' });
      const same = client.answer({ code: '2' });
      (await call(1)).give(tokens);
      await first;
      await expect(second).rejects.toMatchObject({ code: 'Aborted' });
      await expect(same).rejects.toMatchObject({ code: 'Aborted' });
      expect(client.getState().at).toBe('signed-in');
      expect(calls).toHaveLength(2);
    });

    test('another username does not wait for the call before', async () => {
      const { client, call } = held();
      const begun = client.identify({ username: 'dana' });
      const forgot = client.forgotPassword('eve');
      expect(client.getState().username).toBe('dana');
      (await call(0)).give(offline);
      await expect(begun).rejects.toBe(offline);
      const { operation, input, give } = await call(1);
      expect({ operation, input }).toMatchObject({
        operation: 'ForgotPassword',
        input: { Username: 'eve' },
      });
      give({});
      await forgot;
      expect(client.getState()).toMatchObject({ at: 'reset-password', username: 'eve' });
    });

    test.each(['continueFrom', 'continueFromSignUp'] as const)(
      'repeating %s makes one call',
      async (from) => {
        let time = 0;
        const { client, calls, call } = held({ now: () => time++ });
        const begin = () =>
          from === 'continueFrom'
            ? client.continueFrom(totpOnly, { username: 'dana' })
            : client.continueFromSignUp('dana', { UserConfirmed: true, Session: 'AYABeSignedUp' });
        const both = Promise.all([begin(), begin()]);
        (await call(0)).give(from === 'continueFrom' ? { SecretCode: 'JBSWY3DPEHPK3PXP' } : tokens);
        await both;
        expect(calls).toHaveLength(1);
      },
    );

    test('leave ends the pending state and drops waiting actions', async () => {
      const { client, calls, call } = held();
      const listener = vi.fn();
      const begun = client.identify({ username: 'dana' });
      await call(0);
      client.subscribe(listener);
      const waiting = client.forgotPassword('eve');
      client.leave();
      expect(client.getState()).toMatchObject({ at: 'identify', username: 'dana', pending: false });
      expect(listener).toHaveBeenCalledTimes(1);
      (await call(0)).give(emailOtp);
      await Promise.all([begun, waiting]);
      expect(client.getState()).toMatchObject({ at: 'identify', pending: false });
      expect(calls).toHaveLength(1);
      const again = client.identify({ username: 'dana' });
      (await call(1)).give(emailOtp);
      await again;
      expect(client.getState().at).toBe('challenge');
    });
  });

  test('a response after leave changes nothing', async () => {
    let answerLate: ((response: object) => void) | undefined;
    const transport = (() =>
      new Promise((resolve) => {
        answerLate = resolve;
      })) as Transport;
    const client = createSignIn({ transport, clientId: 'client' });
    const asked = client.identify({ username: 'dana@example.com' });
    await expect.poll(() => answerLate).toBeDefined();
    client.changeUser();
    answerLate?.(selectChallenge);
    await asked;
    expect(client.getState()).toMatchObject({ at: 'identify', pending: false });
  });

  test('leave before the call is made prevents it', async () => {
    const { client, sent } = signIn([]);
    const asked = client.identify({ username: 'dana@example.com' });
    client.changeUser();
    await asked;
    expect(sent).toEqual([]);
  });
});

test('listeners are called for each change, and onEvent gets only names and outcomes', async () => {
  const onEvent = vi.fn();
  const { client } = signIn([emailOtp, wrongCode], { onEvent });
  const listener = vi.fn();
  const stop = client.subscribe(listener);
  await client.identify({ username: 'dana@example.com' });
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  await client.answer({ code: '73515' }).catch(() => {});
  expect(listener).toHaveBeenCalledTimes(2);
  expect(onEvent.mock.calls).toEqual([
    [{ at: 'challenge', challenge: 'EMAIL_OTP' }],
    [{ at: 'challenge', challenge: 'EMAIL_OTP', error: 'CodeMismatchException' }],
  ]);
});

describe('mistakes of the app', () => {
  test('a transport’s unknown rejection counts as NetworkFailed', async () => {
    const cause = new Error('proxy misconfigured');
    const { client, at } = signIn([cause]);
    const asked = client.identify({ username: 'dana' });
    await expect(asked).rejects.toMatchObject({ code: 'NetworkFailed', cause });
    expect(at('identify')).toMatchObject({ username: 'dana', pending: false });
  });

  test('a missing pool is logged for the developer, and the user keeps their screen', async () => {
    const { client, at } = signIn([selectChallenge, passwordVerifier], { userPoolId: undefined });
    await client.identify({ username: 'dana' });
    const answered = client.answer({ choice: 'PASSWORD_SRP', password: 'p' });
    await expect(answered).rejects.toThrow(/^SRP got no userPoolId/);
    expect(at('challenge').pending).toBe(false);
  });

  test.each(['user_srp_auth', '__proto__', ['USER_AUTH']])(
    'an unknown authFlow is logged once the page is idle: %j',
    async (authFlow) => {
      const error = vi.spyOn(console, 'error').mockImplementation(() => {});
      // Values that JavaScript lets through.
      const { client } = signIn([], { authFlow: authFlow as 'USER_AUTH' });
      client.subscribe(() => {})();
      client.subscribe(() => {})();
      await expect.poll(() => error.mock.calls.length).toBe(1);
      expect(error.mock.calls.join()).toBe(
        `Countersign: authFlow is ${JSON.stringify(authFlow)}, so nobody can sign in. ` +
          'Pass one of USER_AUTH, USER_SRP_AUTH, USER_PASSWORD_AUTH, CUSTOM_AUTH.',
      );
      error.mockRestore();
    },
  );

  const cycle: unknown[] = [];
  cycle.push(cycle);
  test.each<[string, unknown]>([
    ['bigint', 1n],
    ['object', cycle],
    ['function', () => 'USER_AUTH'],
  ])('an authFlow without JSON is logged as %s', async (type, authFlow) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { checkOptions } = await import('../failure/check-options.ts');
    checkOptions({ transport: async () => ({}), clientId: 'client', authFlow }, new Set());
    expect(error.mock.calls.join()).toContain(`authFlow is ${type}, so`);
    error.mockRestore();
  });

  test('a known or missing authFlow is not logged', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { checkOptions } = await import('../failure/check-options.ts');
    const transport = async () => ({}) as never;
    const flows: { [F in AuthFlow]: F } = {
      USER_AUTH: 'USER_AUTH',
      USER_SRP_AUTH: 'USER_SRP_AUTH',
      USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
      CUSTOM_AUTH: 'CUSTOM_AUTH',
    };
    for (const authFlow of [undefined, ...Object.values(flows)]) {
      checkOptions({ transport, clientId: 'client', authFlow }, new Set());
    }
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  test.each(['transport', 'clientId'] as const)('a missing %s is logged by name', async (name) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const transport = async () => ({}) as never;
    // What <SignIn> outside of a <SessionProvider> may be given.
    const options = {
      transport,
      clientId: 'client',
      [name]: undefined,
    } as unknown as SignInOptions;
    createSignIn(options).subscribe(() => {});
    await expect.poll(() => error.mock.calls.length).toBe(1);
    expect(error.mock.calls.join()).toBe(
      `Countersign: ${name} is missing, so nobody can sign in. Pass it, or put <SignIn> into a <SessionProvider>.`,
    );
    error.mockRestore();
  });

  test('a missing answer is logged for the developer', async () => {
    const { client, at } = signIn([smsMfa]);
    await client.identify({ username: 'dana' });
    // A mistake that only TypeScript catches.
    const answered = client.answer(undefined as unknown as { code: string });
    await expect(answered).rejects.toThrow(TypeError);
    expect(at('challenge').pending).toBe(false);
  });
});

test('PASSWORD_SRP as a challenge is proved like PASSWORD_SRP from the list', async () => {
  const passwordSrp = fixtures.PASSWORD_SRP.plain.response;
  const { client, sent, at } = signIn([passwordSrp, passwordVerifier, tokens]);
  await client.identify({ username: 'dana' });
  await client.answer({ password: 'Correct-Horse-9!' });
  at('signed-in');
  expect(sent[1]?.input['ChallengeResponses']).toEqual({
    USERNAME: 'dana',
    SRP_A: expect.stringMatching(/^[0-9a-f]+$/),
  });
  expect(JSON.stringify(sent)).not.toContain('Correct-Horse');
});

test('identify sends a preferred password with the username', async () => {
  const { client, sent } = signIn([tokens], { preferredChallenge: 'PASSWORD' });
  await client.identify({ username: 'dana', password: 'p' });
  const AuthParameters = { USERNAME: 'dana', PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'p' };
  expect(sent[0]?.input).toMatchObject({ AuthParameters });
});

test('a session from ConfirmSignUp starts without a preferred challenge', async () => {
  const { client, sent } = signIn([tokens], { preferredChallenge: 'EMAIL_OTP' });
  await client.identify({ username: 'dana', session: 'AYABeConfirmed' });
  expect(sent[0]?.input).toMatchObject({
    Session: 'AYABeConfirmed',
    AuthParameters: { USERNAME: 'dana' },
  });
});

test('alternatives come from the list that the user chose from, if the code’s response has none', async () => {
  const bare = { ...emailOtp, AvailableChallenges: undefined };
  const { client, at } = signIn([selectChallenge, bare, bare]);
  await client.identify({ username: 'dana' });
  await client.answer({ choice: 'EMAIL_OTP' });
  expect(at('challenge').alternatives).toEqual(['PASSWORD', 'WEB_AUTHN']);
});

test('a challenge after any other answer has only its own list', async () => {
  const again = { ...smsMfa, AvailableChallenges: undefined };
  const { client, at } = signIn([emailOtp, again]);
  await client.identify({ username: 'dana' });
  await client.answer({ code: '49210387' });
  expect(at('challenge').alternatives).toEqual([]);
});
