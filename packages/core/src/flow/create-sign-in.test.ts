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
  test('an e-mail code chosen from the list leads to tokens', async () => {
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

  test('a password chosen by SRP is proved in the same action and never sent', async () => {
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

  test('a name the service gave is used for challenges that give none', async () => {
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

  test('a refused password begins again behind the same screen', async () => {
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

  test('a refused password leads to the first screen when beginning again fails', async () => {
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

  test('a new code keeps the screen and takes the new session', async () => {
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

  test('a resend that fails leaves the cooldown and the session as they were', async () => {
    const { client, at } = signIn([emailOtp, offline], { preferredChallenge: 'EMAIL_OTP' });
    await client.identify({ username: 'dana@example.com' });
    const { resendAt, challenge } = at('challenge');
    await expect(client.resend()).rejects.toBe(offline);
    expect(at('challenge')).toMatchObject({ resendAt, challenge, error: offline });
  });

  test('a new code that repeats no list keeps the one there was', async () => {
    const bare = { ...emailOtp, AvailableChallenges: undefined, Session: 'AYABeSecond' };
    const { client, at } = signIn([emailOtp, bare], { preferredChallenge: 'EMAIL_OTP' });
    await client.identify({ username: 'dana@example.com' });
    const { alternatives } = at('challenge');
    await client.resend();
    expect(at('challenge')).toMatchObject({ alternatives, challenge: { session: 'AYABeSecond' } });
  });

  test('another way is asked for by name, or by the list for a password', async () => {
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

  test('a second factor offers neither another way nor a new code', async () => {
    const { client, sent, at } = signIn([selectChallenge, passwordVerifier, smsMfa]);
    await client.identify({ username: 'dana@example.com' });
    await client.answer({ choice: 'PASSWORD_SRP', password: 'p' });
    expect(at('challenge')).toMatchObject({ alternatives: [], resendAt: undefined });
    await client.resend();
    await client.switchTo();
    expect(sent).toHaveLength(3);
  });
});

describe('flows that begin with a password', () => {
  test('USER_SRP_AUTH proves it and answers a verifier that has no session', async () => {
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

  test('whoever listens from the start may use a password as soon as it is typed', async () => {
    const verifier = fixtures.PASSWORD_VERIFIER['user-srp-auth'].response;
    const { client } = signIn([verifier, tokens], { authFlow: 'USER_SRP_AUTH' });
    const stop = client.subscribe(() => {});
    await client.identify({ username: 'dana', password: 'p' });
    stop();
    expect(client.getState().at).toBe('signed-in');
  });

  test('USER_SRP_AUTH without a pool is refused at once', () => {
    const create = () => signIn([], { authFlow: 'USER_SRP_AUTH', userPoolId: undefined });
    expect(create).toThrow(/^USER_SRP_AUTH got no userPoolId/);
  });

  test('USER_PASSWORD_AUTH sends it; a refusal stays on the first screen', async () => {
    const { client, sent } = signIn([incorrect, smsMfa], { authFlow: 'USER_PASSWORD_AUTH' });
    const wrong = client.identify({ username: 'dana', password: 'wrong' });
    await expect(wrong).rejects.toBe(incorrect);
    expect(client.getState()).toMatchObject({ at: 'identify', username: 'dana', error: incorrect });
    await client.identify({ username: 'dana', password: 'right' });
    expect(sent[1]?.input['AuthParameters']).toEqual({ USERNAME: 'dana', PASSWORD: 'right' });
    expect(client.getState()).toMatchObject({ challenge: { name: 'SMS_MFA' } });
  });

  test('restart goes back to the first screen, where the password is typed', async () => {
    const { client, sent } = signIn([smsMfa, sessionExpired], { authFlow: 'USER_PASSWORD_AUTH' });
    await client.identify({ username: 'dana', password: 'p' });
    await expect(client.answer({ code: '1' })).rejects.toBe(sessionExpired);
    expect(client.getState()).toMatchObject({ at: 'expired', username: 'dana' });
    await client.restart();
    expect(client.getState()).toMatchObject({ at: 'identify', username: 'dana' });
    expect(sent).toHaveLength(2);
  });
});

describe('what goes wrong', () => {
  test('a wrong code keeps the screen, its session and its turn', async () => {
    const { client, at } = signIn([emailOtp, wrongCode, tokens]);
    await client.identify({ username: 'dana@example.com' });
    const { challenge, turn } = at('challenge');
    await expect(client.answer({ code: '0' })).rejects.toBe(wrongCode);
    expect(at('challenge')).toMatchObject({ challenge, turn, error: wrongCode, pending: false });
    await client.answer({ code: '49210387' });
    expect(client.getState().at).toBe('signed-in');
  });

  test('an expired session restarts in one press with the name kept', async () => {
    const { client, sent } = signIn([emailOtp, sessionExpired, emailOtp]);
    await client.identify({ username: 'dana@example.com' });
    await expect(client.answer({ code: '1' })).rejects.toBe(sessionExpired);
    expect(client.getState()).toMatchObject({ at: 'expired', error: sessionExpired });
    await client.restart();
    expect(client.getState()).toMatchObject({ challenge: { name: 'EMAIL_OTP' } });
    expect(sent[2]?.input['AuthParameters']).toEqual({ USERNAME: 'dana@example.com' });
  });

  test('a failure of the network keeps the screen', async () => {
    const { client, at } = signIn([emailOtp, offline, tokens]);
    await client.identify({ username: 'dana@example.com' });
    await expect(client.answer({ code: '49210387' })).rejects.toBe(offline);
    expect(at('challenge')).toMatchObject({ at: 'challenge', error: offline });
    await client.answer({ code: '49210387' });
    expect(client.getState().at).toBe('signed-in');
  });

  test('a refusal that ends the session otherwise is a failed sign-in that says why', async () => {
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
    // Tokens are there when an access token is.
    [{ AuthenticationResult: {}, ChallengeParameters: {} }, 'ChallengeName'],
    [{ AuthenticationResult: { IdToken: 'i', ExpiresIn: 3600 } }, 'ChallengeName'],
    [{ AuthenticationResult: { AccessToken: '' } }, 'ChallengeName'],
    [{ AuthenticationResult: { AccessToken: null } }, 'ChallengeName'],
    [{ AuthenticationResult: null }, 'ChallengeName'],
    [{ AuthenticationResult: 'a' }, 'ChallengeName'],
  ])(
    'an answer that cannot be read is a failed sign-in naming the field (%#)',
    async (body, field) => {
      const { client } = signIn([body]);
      await client.identify({ username: 'dana@example.com' });
      expect(client.getState()).toMatchObject({
        at: 'failed',
        error: { code: 'MalformedChallenge', field },
      });
    },
  );

  test('a verifier nobody began a proof for is a failed sign-in', async () => {
    const { client } = signIn([passwordVerifier]);
    await expect(client.identify({ username: 'dana' })).rejects.toMatchObject({
      code: 'SessionExpired',
    });
  });

  test('a failed sign-in begins again in one press, and says why until then', async () => {
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

  describe('while a call is on its way', () => {
    /** Calls that are answered when the test says so. */
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

    test('a code given beside a new one is sent after it, with the new session', async () => {
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

    test('a new password given beside a new code is sent after it, and is told its own outcome', async () => {
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

    test('what was meant for a screen that is gone is refused with the reason', async () => {
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

    test('another name is no business of the call before', async () => {
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

    test.each(['continueFrom', 'continueFromSignUp'] as const)('%s twice is one', async (from) => {
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
    });

    test('leaving puts the screen at rest, and what waits is not sent', async () => {
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

  test('what comes back after leaving changes nothing', async () => {
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

  test('what was left before it was sent stays unsent', async () => {
    const { client, sent } = signIn([]);
    const asked = client.identify({ username: 'dana@example.com' });
    client.changeUser();
    await asked;
    expect(sent).toEqual([]);
  });
});

test('listeners hear each change, and onEvent only names and outcomes', async () => {
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

describe('an app that makes a mistake', () => {
  test('a transport that rejects with anything means that no answer came', async () => {
    const cause = new Error('proxy misconfigured');
    const { client, at } = signIn([cause]);
    const asked = client.identify({ username: 'dana' });
    await expect(asked).rejects.toMatchObject({ code: 'NetworkFailed', cause });
    expect(at('identify')).toMatchObject({ username: 'dana', pending: false });
  });

  test('a missing pool is told to the developer, and the person keeps their screen', async () => {
    const { client, at } = signIn([selectChallenge, passwordVerifier], { userPoolId: undefined });
    await client.identify({ username: 'dana' });
    const answered = client.answer({ choice: 'PASSWORD_SRP', password: 'p' });
    await expect(answered).rejects.toThrow(/^SRP got no userPoolId/);
    expect(at('challenge').pending).toBe(false);
  });

  test.each(['user_srp_auth', '__proto__', ['USER_AUTH']])(
    'an authFlow that there is not is told once the page is at rest: %j',
    async (authFlow) => {
      const error = vi.spyOn(console, 'error').mockImplementation(() => {});
      // What JavaScript lets through.
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

  test('an authFlow that there is, or none, is passed over in silence', async () => {
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

  test.each(['transport', 'clientId'] as const)('a missing %s is told by name', async (name) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const transport = async () => ({}) as never;
    // What <SignIn> outside of a <SessionProvider> may be given.
    const options = {
      transport,
      clientId: 'client',
      [name]: undefined,
    } as unknown as SignInOptions;
    createSignIn(options).subscribe(() => {});
    await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(1));
    expect(error.mock.calls.join()).toBe(
      `Countersign: ${name} is missing, so nobody can sign in. Pass it, or put <SignIn> into a <SessionProvider>.`,
    );
    error.mockRestore();
  });

  test('a missing answer likewise', async () => {
    const { client, at } = signIn([smsMfa]);
    await client.identify({ username: 'dana' });
    // A mistake that JavaScript does not catch.
    const answered = client.answer(undefined as unknown as { code: string });
    await expect(answered).rejects.toThrow(TypeError);
    expect(at('challenge').pending).toBe(false);
  });
});

test('PASSWORD_SRP by its own name is proved like a choice of it', async () => {
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

test('a preferred password goes along with the name', async () => {
  const { client, sent } = signIn([tokens], { preferredChallenge: 'PASSWORD' });
  await client.identify({ username: 'dana', password: 'p' });
  const AuthParameters = { USERNAME: 'dana', PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'p' };
  expect(sent[0]?.input).toMatchObject({ AuthParameters });
});

test('a session from ConfirmSignUp begins without a preference', async () => {
  const { client, sent } = signIn([tokens], { preferredChallenge: 'EMAIL_OTP' });
  await client.identify({ username: 'dana', session: 'AYABeConfirmed' });
  expect(sent[0]?.input).toMatchObject({
    Session: 'AYABeConfirmed',
    AuthParameters: { USERNAME: 'dana' },
  });
});

test('a list that is not repeated with the code is remembered from the choice', async () => {
  const bare = { ...emailOtp, AvailableChallenges: undefined };
  const { client, at } = signIn([selectChallenge, bare, bare]);
  await client.identify({ username: 'dana' });
  await client.answer({ choice: 'EMAIL_OTP' });
  expect(at('challenge').alternatives).toEqual(['PASSWORD', 'WEB_AUTHN']);
});

test('a challenge that follows another answer brings its own list, or none', async () => {
  const again = { ...smsMfa, AvailableChallenges: undefined };
  const { client, at } = signIn([emailOtp, again]);
  await client.identify({ username: 'dana' });
  await client.answer({ code: '49210387' });
  expect(at('challenge').alternatives).toEqual([]);
});
