import { expect, test } from 'vitest';
import { signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';
import type { AnswerOf, ChallengeName } from '../registry.ts';
import { ServiceError } from '../response/service-error.ts';

const { SMS_MFA, EMAIL_OTP, SMS_OTP, SOFTWARE_TOKEN_MFA, CUSTOM_CHALLENGE } = fixtures;
const newPassword = fixtures.NEW_PASSWORD_REQUIRED.plain.response;
const selectChallenge = fixtures.SELECT_CHALLENGE.plain.response;
const mfaSetup = fixtures.MFA_SETUP['totp-only'].response;
const associated = { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'AYABeAssociated' };
const code = { code: '123456' };

interface Edge {
  on: string;
  /** The responses before the refusal. */
  asked: object[];
  answer: AnswerOf<ChallengeName>;
  error: ChallengeError;
  leadsTo: string;
  /** The responses to calls after the refusal. */
  laterResponses?: object[];
}

const refusal = (exception: string, text: string, status = 400) =>
  new ServiceError(`${exception}Exception`, text, status);
const notAuthorized = (text: string) => refusal('NotAuthorized', text);

const sessionTexts = [
  'Invalid session for the user.',
  'Invalid session for the user, session is expired.',
  'Invalid session for the user, session can only be used once.',
];

const edges: Edge[] = [
  ...[SMS_MFA.plain, EMAIL_OTP.mfa, SMS_OTP.plain, SOFTWARE_TOKEN_MFA.plain].map(
    ({ response }) => ({
      on: response.ChallengeName,
      asked: [response],
      answer: code,
      error: refusal('CodeMismatch', 'Invalid code or auth state for the user.'),
      leadsTo: 'challenge',
    }),
  ),
  {
    on: 'SOFTWARE_TOKEN_MFA',
    asked: [SOFTWARE_TOKEN_MFA.plain.response],
    answer: code,
    error: refusal('ExpiredCode', 'Your software token has already been used once.'),
    leadsTo: 'challenge',
  },
  {
    on: 'SMS_MFA',
    asked: [SMS_MFA.plain.response],
    answer: code,
    error: refusal('ExpiredCode', 'Invalid code provided, please request a code again.'),
    leadsTo: 'expired',
  },
  ...sessionTexts.map((text) => ({
    on: 'EMAIL_OTP',
    asked: [EMAIL_OTP['first-factor'].response],
    answer: code,
    error: notAuthorized(text),
    leadsTo: 'expired',
  })),
  {
    on: 'CUSTOM_CHALLENGE',
    asked: [CUSTOM_CHALLENGE.plain.response],
    answer: { answer: '41' },
    error: notAuthorized('Incorrect username or password.'),
    leadsTo: 'failed',
  },
  {
    on: 'SELECT_CHALLENGE with a password',
    asked: [selectChallenge],
    answer: { choice: 'PASSWORD', password: 'wrong' },
    error: notAuthorized('Incorrect username or password.'),
    laterResponses: [selectChallenge],
    leadsTo: 'challenge',
  },
  {
    on: 'SELECT_CHALLENGE with a password',
    asked: [selectChallenge],
    answer: { choice: 'PASSWORD', password: 'wrong' },
    error: notAuthorized('Password attempts exceeded'),
    laterResponses: [selectChallenge],
    leadsTo: 'challenge',
  },
  ...[
    refusal('InvalidPassword', 'Password does not conform to policy: too short'),
    refusal('PasswordHistoryPolicyViolation', 'Password has previously been used'),
    refusal('InvalidParameter', 'Invalid attributes given, given_name is missing'),
  ].map((error) => ({
    on: 'NEW_PASSWORD_REQUIRED',
    asked: [newPassword],
    answer: { newPassword: 'p' },
    error,
    leadsTo: 'challenge',
  })),
  {
    on: 'NEW_PASSWORD_REQUIRED',
    asked: [newPassword],
    answer: { newPassword: 'p' },
    error: notAuthorized('Invalid session for the user.'),
    leadsTo: 'expired',
  },
  ...[
    refusal('EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA'),
    refusal('CodeMismatch', 'Invalid code received for user'),
  ].map((error) => ({
    on: 'MFA_SETUP, VerifySoftwareToken',
    asked: [mfaSetup, associated],
    answer: code,
    error,
    leadsTo: 'challenge',
  })),
  {
    on: 'MFA_SETUP, VerifySoftwareToken',
    asked: [mfaSetup, associated],
    answer: code,
    error: notAuthorized('Invalid session for the user, session is expired.'),
    leadsTo: 'expired',
  },
  ...['UserLambdaValidation', 'UnexpectedLambda', 'InvalidLambdaResponse'].map((exception) => ({
    on: 'EMAIL_OTP',
    asked: [EMAIL_OTP['first-factor'].response],
    answer: code,
    error: refusal(exception, 'VerifyAuthChallengeResponse failed with error no.'),
    leadsTo: 'failed',
  })),
  ...[
    refusal('TooManyRequests', 'Too many requests'),
    refusal('LimitExceeded', 'Attempt limit exceeded, please try after some time.'),
    refusal('InternalError', 'Internal Server Error', 500),
    new ChallengeError('NetworkFailed'),
  ].map((error) => ({
    on: 'SMS_MFA',
    asked: [SMS_MFA.plain.response],
    answer: code,
    error,
    leadsTo: 'challenge',
  })),
  {
    on: 'SELECT_CHALLENGE with a password',
    asked: [selectChallenge],
    answer: { choice: 'PASSWORD', password: 'p' },
    error: refusal('PasswordResetRequired', 'Password reset required for the user'),
    laterResponses: [
      { CodeDeliveryDetails: { Destination: 'd***@e***', DeliveryMedium: 'EMAIL' } },
    ],
    leadsTo: 'reset-password',
  },
  {
    on: 'SELECT_CHALLENGE with a password',
    asked: [selectChallenge],
    answer: { choice: 'PASSWORD', password: 'p' },
    error: refusal('UserNotConfirmed', 'User is not confirmed.'),
    laterResponses: [
      { CodeDeliveryDetails: { Destination: 'd***@e***', DeliveryMedium: 'EMAIL' } },
    ],
    leadsTo: 'confirm-sign-up',
  },
];

test.each(edges)(
  '$on: $error.message → $leadsTo',
  async ({ asked, answer, error, laterResponses, leadsTo }) => {
    const { client, sent } = signIn([...asked, error, ...(laterResponses ?? [])]);
    await client.identify({ username: 'dana@example.com' });
    const before = client.getState();
    // Without a password, the client reports the refusal as not-accepted, with the original as its cause.
    const isIt = (caught: unknown) =>
      expect(
        caught instanceof ChallengeError && caught.kind === 'not-accepted' ? caught.cause : caught,
      ).toBe(error);
    await client.answer(answer).catch(isIt);
    const state = client.getState();
    expect(state).toMatchObject({ at: leadsTo, username: 'dana@example.com', pending: false });
    const asksAgain = state.at === 'challenge' && before.at === 'challenge';
    if (asksAgain) expect(state.turn).toBe(before.turn);
    if (state.at === 'expired' || state.at === 'failed') isIt(state.error);
    expect(sent).toHaveLength(asked.length + 1 + (laterResponses?.length ?? 0));
  },
);

test('after a wrong custom answer, the next challenge has a new session', async () => {
  const again = { ...CUSTOM_CHALLENGE.plain.response, Session: 'AYABeSecond' };
  const { client, at } = signIn([CUSTOM_CHALLENGE.plain.response, again], {
    authFlow: 'CUSTOM_AUTH',
  });
  await client.identify({ username: 'dana' });
  await client.answer({ answer: '41' });
  expect(at('challenge')).toMatchObject({ turn: 2, challenge: { session: 'AYABeSecond' } });
});
