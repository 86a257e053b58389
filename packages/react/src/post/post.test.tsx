import { type ChallengeName, type ChallengeOf, decodeChallenge } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { MfaSetup } from '../challenges/mfa-setup/index.ts';
import { Password } from '../challenges/password/index.ts';
import { SmsMfa } from '../challenges/sms-mfa/index.ts';
import { views } from '../registry.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { fieldsOf, fillIn, pressSubmit } from '../testing/conformance/stage.ts';
import { decoded } from '../testing/decoded.ts';
import type { ChallengeProps } from '../types.ts';
import { PostTo, readAnswer } from './index.ts';

afterEach(cleanup);

const nothing = () => {};
const form = () => screen.getByRole<HTMLFormElement>('form');
const posted = () => Object.fromEntries(new FormData(form()));
const formOf = (values: object): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

test('without <PostTo> the page has no session and no action', () => {
  const challenge = decoded('SMS_MFA', 'plain');
  const { container } = render(<SmsMfa challenge={challenge} onAnswer={nothing} />);
  expect(container.innerHTML).not.toContain(challenge.session);
  expect(form().getAttribute('action')).toBeNull();
  expect(form().method).toBe('post');
});

test('with <PostTo> a form posts its answer and challenge', () => {
  const challenge = decoded('SMS_MFA', 'plain');
  render(
    <PostTo action="/sign-in">
      <SmsMfa challenge={challenge} onAnswer={nothing} />
    </PostTo>,
  );
  expect(form().getAttribute('action')).toBe('/sign-in');
  expect(form().method).toBe('post');
  expect(posted()).toEqual({
    ChallengeName: 'SMS_MFA',
    Session: challenge.session,
    username: challenge.username,
    code: '',
  });
});

test('the form of a challenge without a session posts no session', () => {
  const challenge = { ...decoded('PASSWORD', 'plain'), session: undefined };
  render(
    <PostTo action="/sign-in">
      <Password challenge={challenge} onAnswer={nothing} />
    </PostTo>,
  );
  expect(posted()).not.toHaveProperty('Session');
});

test('the first screen posts the username and no challenge', () => {
  const transport = () => new Promise<never>(() => {});
  render(
    <PostTo action="/sign-in">
      <SignIn transport={transport} clientId="client" authFlow="USER_PASSWORD_AUTH" />
    </PostTo>,
  );
  expect(posted()).toEqual({ username: '', password: '' });
});

test('after hydration, onAnswer gets the answer and nothing is posted', async () => {
  const onAnswer = vi.fn();
  render(
    <PostTo action="/sign-in">
      <SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={onAnswer} />
    </PostTo>,
  );
  fireEvent.change(screen.getByLabelText('Code'), { target: { value: '492103' } });
  expect(fireEvent.submit(form())).toBe(false);
  await waitFor(() =>
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ code: '492103' }, expect.anything()),
  );
});

test(`a function takes the post ${inject('react') === 18 ? 'with React 19 only, as 18 says' : 'too, and not once the page is alive'}`, async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(nothing);
  const action = vi.fn();
  const onAnswer = vi.fn();
  render(
    <PostTo action={action}>
      <SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={onAnswer} />
    </PostTo>,
  );
  fireEvent.change(screen.getByLabelText('Code'), { target: { value: '492103' } });
  await act(async () => fireEvent.submit(form()));
  expect(onAnswer).toHaveBeenCalledTimes(1);
  expect(action).not.toHaveBeenCalled();
  expect(error).toHaveBeenCalledTimes(inject('react') === 18 ? 1 : 0);
  error.mockRestore();
});

for (const name of Object.keys(views) as ChallengeName[]) await readsWhatIsPosted(name);

/** What a server reads is what `onAnswer` gets, for everything there is a sample of. */
async function readsWhatIsPosted<N extends ChallengeName>(name: N): Promise<void> {
  // The registry's line for a name loads the view for that name.
  const View = (await views[name].preload()).default as ComponentType<ChallengeProps<N>>;
  for (const [sample, { response }] of Object.entries(fixtures[name])) {
    // The fixtures of a name decode to it: core's own tests see to that.
    const challenge = decodeChallenge(response) as ChallengeOf<N>;
    test(`what a form of ${name}, ${sample} posts is read as what onAnswer gets`, async () => {
      const answers: unknown[] = [];
      const onAnswer = (answer: unknown) => void answers.push(answer);
      // Which one it is makes no difference here, and its type cannot follow.
      const read = (posted: FormData) => readAnswer(challenge as never, posted);
      const props = { challenge, onAnswer } as unknown as ChallengeProps<N>;
      const { container } = render(<PostTo action="/sign-in">{<View {...props} />}</PostTo>);
      if (byScript.has(name)) {
        expect(read(formOf({ ChallengeName: name }))).toBeUndefined();
        return;
      }
      if (fieldsOf(container).length > 0) {
        expect(read(new FormData(form()))).toBeUndefined();
      }
      await fillIn(container);
      const data = new FormData(form());
      await pressSubmit(container);
      await waitFor(() => expect(answers).toHaveLength(1));
      expect(read(data)).toEqual(answers[0]);
      expect(data.get('ChallengeName')).toBe(name);
    });
  }
}

/** Nobody types the answer to these. */
const byScript: ReadonlySet<ChallengeName> = new Set<ChallengeName>([
  'WEB_AUTHN',
  'PASSWORD_VERIFIER',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'UNKNOWN',
]);

test.each([
  ['4921 03-87', '49210387'],
  ['Your code is 123456.', '123456'],
  ['Your code is 123456.\n\n@app.example.com #123456', '123456'],
  ['code 123456, order 987654', 'code 123456, order 987654'],
])('readAnswer reads the code of %j as a hydrated page does', (code, read) => {
  expect(readAnswer(decoded('SMS_MFA', 'plain'), formOf({ code }))).toEqual({ code: read });
  expect(readAnswer(decoded('EMAIL_OTP', 'mfa'), formOf({ code }))).toEqual({ code: read });
  const setUp = { ...decoded('MFA_SETUP', 'totp-only'), secretCode: 'JBSWY3DPEHPK3PXP' };
  expect(readAnswer(setUp, formOf({ code }))).toEqual({ code: read });
});

test('MFA_SETUP posts the app’s code, and readAnswer reads an address unchanged', async () => {
  const challenge = { ...decoded('MFA_SETUP', 'totp-only'), secretCode: 'JBSWY3DPEHPK3PXP' };
  render(
    <PostTo action="/sign-in">
      <MfaSetup challenge={challenge} onAnswer={nothing} />
    </PostTo>,
  );
  expect(readAnswer(challenge, new FormData(form()))).toBeUndefined();
  fireEvent.change(screen.getByRole('textbox', { name: /code/i }), { target: { value: '492103' } });
  expect(readAnswer(challenge, new FormData(form()))).toEqual({ code: '492103' });
  expect(readAnswer(challenge, formOf({ email: ' dana@example.com ' }))).toEqual({
    email: 'dana@example.com',
  });
});

test('a chosen password must not be empty', () => {
  const challenge = decoded('SELECT_CHALLENGE', 'plain');
  expect(readAnswer(challenge, formOf({ choice: 'PASSWORD' }))).toBeUndefined();
  expect(readAnswer(challenge, formOf({ choice: 'EMAIL_OTP' }))).toEqual({ choice: 'EMAIL_OTP' });
});

test.each([
  'Correct-Horse-7 ',
  ' Correct-Horse-7',
  '\tCorrect-Horse-7',
  'Correct-Horse-7\u00a0',
  '  ',
])('a new password with a space at an end is refused, as in the form: %j', (newPassword) => {
  const challenge = decoded('NEW_PASSWORD_REQUIRED', 'plain');
  const fields = {
    attribute0: 'Dana',
    attribute1: 'dana@example.com',
    attribute2: '+442079460958',
  };
  expect(readAnswer(challenge, formOf({ ...fields, newPassword }))).toBeUndefined();
});

test.each([
  ['email', 'dana', undefined],
  ['email', 'da\u200bna@example.com', 'dana@example.com'],
  ['phone_number', '020 7946 0958', undefined],
  ['phone_number', '+44 (0)20 7946 0958', '+442079460958'],
  ['website', 'example.com', undefined],
  ['birthdate', '28.11.1990', undefined],
  ['__proto__', ' ', undefined],
])('the attribute %s %j is read as a hydrated form sends it', (name, typed, sent) => {
  const challenge = decodeChallenge({
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeParameters: {
      requiredAttributes: JSON.stringify([`userAttributes.${name}`]),
      userAttributes: '{}',
    },
  }) as ChallengeOf<'NEW_PASSWORD_REQUIRED'>;
  const form = formOf({ newPassword: 'Correct-Horse-7', attribute0: typed });
  expect(readAnswer(challenge, form)).toEqual(
    sent && { newPassword: 'Correct-Horse-7', userAttributes: { [name]: sent } },
  );
});

test('an invalid address sets up nothing', () => {
  const challenge = decoded('MFA_SETUP', 'totp-only');
  expect(readAnswer(challenge, formOf({ email: 'dana' }))).toBeUndefined();
});
