import { type ChallengeOf, decodeChallenge } from '@countersign/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { CustomChallenge } from './challenges/custom-challenge/index.ts';
import { EmailOtp } from './challenges/email-otp/index.ts';
import { MfaSetup } from './challenges/mfa-setup/index.ts';
import { NewPasswordRequired } from './challenges/new-password-required/index.ts';
import { Password } from './challenges/password/index.ts';
import { SmsMfa } from './challenges/sms-mfa/index.ts';
import { attributeInput } from './parts/attribute-kinds.ts';
import { cleanPhone } from './parts/names.ts';
import { readAnswer, readIdentity } from './post/index.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { clientAt } from './testing/client-at.ts';
import { decoded, refusals, refusing } from './testing/decoded.ts';

afterEach(cleanup);

const onAnswer = vi.fn();
const client = clientAt({
  at: 'identify',
  username: '',
  pending: false,
  error: undefined,
  asksPassword: true,
  notice: undefined,
});
const newPassword = (
  <NewPasswordRequired
    onAnswer={onAnswer}
    challenge={{
      ...decoded('NEW_PASSWORD_REQUIRED', 'plain'),
      userAttributes: {},
      requiredAttributes: [
        { name: 'given_name', kind: 'text' },
        { name: 'email', kind: 'email' },
        { name: 'phone_number', kind: 'phone_number' },
        { name: 'birthdate', kind: 'birthdate' },
        { name: 'website', kind: 'url' },
        { name: 'address', kind: 'address' },
        { name: 'family_name', kind: 'text' },
        { name: 'name', kind: 'text' },
        { name: 'nickname', kind: 'text' },
        { name: 'gender', kind: 'gender' },
        { name: 'locale', kind: 'locale' },
        { name: 'zoneinfo', kind: 'zoneinfo' },
        { name: 'custom:cost_centre', kind: 'text' },
      ],
    }}
  />
);
const code = {
  type: 'text',
  autocomplete: 'one-time-code',
  inputmode: 'numeric',
  enterkeyhint: 'go',
  pattern: '[0-9]*',
  spellcheck: 'false',
  dir: 'ltr',
  required: '',
};

test.each([
  [
    'Email, phone or username',
    <SignIn key="1" client={client} />,
    {
      type: 'text',
      autocomplete: 'username',
      autocapitalize: 'none',
      autocorrect: 'off',
      spellcheck: 'false',
      enterkeyhint: 'next',
    },
  ],
  [
    'Email address',
    <SignIn key="2" client={client} identifier="email" />,
    { type: 'text', autocomplete: 'username', inputmode: 'email' },
  ],
  [
    'Phone number',
    <SignIn key="3" client={client} identifier="phone" />,
    { type: 'tel', autocomplete: 'username', inputmode: 'tel' },
  ],
  [
    'Password',
    <Password key="4" challenge={decoded('PASSWORD', 'plain')} onAnswer={onAnswer} />,
    { type: 'password', autocomplete: 'current-password', enterkeyhint: 'go', required: '' },
  ],
  ['Code', <SmsMfa key="5" challenge={decoded('SMS_MFA', 'plain')} onAnswer={onAnswer} />, code],
  ['Code', <EmailOtp key="6" challenge={decoded('EMAIL_OTP', 'mfa')} onAnswer={onAnswer} />, code],
  [
    'New password',
    newPassword,
    {
      type: 'password',
      autocomplete: 'new-password',
      minlength: '8',
      passwordrules:
        'minlength: 8; required: lower; required: upper; required: digit; required: [-!#$%&*+=?@^_];',
    },
  ],
  ['Given name', newPassword, { type: 'text', autocomplete: 'given-name', enterkeyhint: 'next' }],
  ['Email address', newPassword, { type: 'text', autocomplete: 'email', inputmode: 'email' }],
  ['Phone number', newPassword, { type: 'tel', autocomplete: 'tel', inputmode: 'tel' }],
  ['Date of birth', newPassword, { type: 'date', autocomplete: 'bday' }],
  ['Website', newPassword, { type: 'url', autocomplete: 'url', inputmode: 'url' }],
  ['Address', newPassword, { type: 'text', autocomplete: 'street-address', enterkeyhint: 'next' }],
  ['Family name', newPassword, { type: 'text', autocomplete: 'family-name', enterkeyhint: 'next' }],
  ['Full name', newPassword, { type: 'text', autocomplete: 'name', enterkeyhint: 'next' }],
  ['Nickname', newPassword, { type: 'text', autocomplete: 'nickname', enterkeyhint: 'next' }],
  ['Gender', newPassword, { type: 'text', autocomplete: 'sex', enterkeyhint: 'next' }],
  ['Language', newPassword, { type: 'text', autocomplete: 'language', autocapitalize: 'none' }],
  ['Time zone', newPassword, { type: 'text', autocomplete: null, enterkeyhint: 'next' }],
  ['Cost centre', newPassword, { type: 'text', autocomplete: null, required: '' }],
  [
    'Answer',
    <CustomChallenge key="7" challenge={decoded('CUSTOM_CHALLENGE', 'plain')} {...{ onAnswer }} />,
    { type: 'text', autocomplete: 'off', enterkeyhint: 'go', inputmode: null, spellcheck: 'false' },
  ],
  [
    'Name for this app (optional)',
    <MfaSetup
      key="8"
      challenge={{ ...decoded('MFA_SETUP', 'totp-only'), secretCode: 'JBSWY3DPEHPK3PXP' }}
      onAnswer={onAnswer}
    />,
    { type: 'text', autocomplete: 'off', enterkeyhint: 'done' },
  ],
])('the field "%s" tells browsers and password managers what it is', (label, element, wanted) => {
  render(element);
  const field = screen.getByLabelText(label);
  const found = Object.fromEntries(
    Object.keys(wanted).map((name) => [name, field.getAttribute(name)]),
  );
  expect(found).toEqual(wanted);
  expect(field.getAttribute('maxlength')).toBeNull();
});

test('the field announces caps lock while it is on', () => {
  render(<Password challenge={decoded('PASSWORD', 'plain')} onAnswer={onAnswer} />);
  const field = screen.getByLabelText('Password');
  const press = (capsLock: boolean) => {
    const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true });
    Object.defineProperty(event, 'getModifierState', { value: () => capsLock });
    fireEvent(field, event);
  };
  press(true);
  expect(screen.getByRole('status').textContent).toBe('Caps lock is on.');
  const described = field.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('Caps lock is on.');
  press(false);
  expect(field.getAttribute('aria-describedby')).toBeNull();
});

test('editing a refused code does not send it again', async () => {
  const refused = vi.fn(refusing(refusals.wrongCode));
  render(<SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={refused} />);
  const field = screen.getByLabelText('Code');
  fireEvent.change(field, { target: { value: '49210387' } });
  fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  for (const value of ['4921038', '49210388']) fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
  await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  expect(refused).toHaveBeenCalledTimes(1);
});

test('typing does not render', () => {
  const onRender = vi.fn();
  render(
    <Profiler id="view" onRender={onRender}>
      <SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={onAnswer} />
    </Profiler>,
  );
  onRender.mockClear();
  for (const value of ['1', '12', '123']) {
    fireEvent.change(screen.getByLabelText('Code'), { target: { value } });
  }
  expect(onRender).not.toHaveBeenCalled();
});

test('typing into one of fifty attributes renders nothing', () => {
  const onRender = vi.fn();
  const requiredAttributes = Array.from({ length: 50 }, (_, at) => ({
    name: `custom:detail ${at}`,
    kind: 'text' as const,
  }));
  render(
    <Profiler id="view" onRender={onRender}>
      <NewPasswordRequired
        challenge={{ ...decoded('NEW_PASSWORD_REQUIRED', 'plain'), requiredAttributes }}
        onAnswer={onAnswer}
      />
    </Profiler>,
  );
  onRender.mockClear();
  fireEvent.change(screen.getByLabelText('Detail 49'), { target: { value: 'x' } });
  expect(onRender).not.toHaveBeenCalled();
});

test('typing the new password renders its rules again, but none of the fifty attributes', () => {
  let drawn = 0;
  const requiredAttributes = Array.from({ length: 50 }, (_, at) => ({
    name: `custom:detail ${at}`,
    get kind() {
      drawn += 1;
      return 'text' as const;
    },
  }));
  render(
    <NewPasswordRequired
      challenge={{ ...decoded('NEW_PASSWORD_REQUIRED', 'plain'), requiredAttributes }}
      onAnswer={onAnswer}
    />,
  );
  expect(drawn).toBeGreaterThanOrEqual(50);
  drawn = 0;
  fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'correctHorse' } });
  expect(screen.getByText('Met: An uppercase letter.')).toBeDefined();
  expect(drawn).toBe(0);
});

test.each([
  ['+44 20 7946 0958', '+442079460958'],
  ['0044 (20) 7946-0958', '+442079460958'],
  ['020 7946 0958', '02079460958'],
])('the phone number %j is given as %j', (typed, sent) => {
  expect(cleanPhone(typed)).toBe(sent);
  expect(attributeInput({ name: 'phone_number', kind: 'phone_number' }).isValid(sent)).toBe(
    sent.startsWith('+'),
  );
});

/** NEW_PASSWORD_REQUIRED, as it comes off the wire, that asks for one attribute besides. */
const asking = (name: string) =>
  decodeChallenge({
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: 'AYABe…',
    ChallengeParameters: {
      userAttributes: '{}',
      requiredAttributes: JSON.stringify([`userAttributes.${name}`]),
    },
  }) as ChallengeOf<'NEW_PASSWORD_REQUIRED'> & { name: 'NEW_PASSWORD_REQUIRED' };

const arabic = '+\u0664\u0664\u0662\u0660\u0667\u0669\u0664\u0666\u0660\u0669\u0665\u0668';

test.each([
  ['email', 'Email address', 'da\u200bna@example.com', 'dana@example.com'],
  ['email', 'Email address', 'dana@bücher.example', 'dana@bücher.example'],
  ['phone_number', 'Phone number', arabic, '+442079460958'],
  ['phone_number', 'Phone number', '+44 (0)20 7946 0958', '+442079460958'],
  ['preferred_username', 'Username', 'da\u200bna', 'dana'],
  ['zoneinfo', 'Time zone', 'Europe/Berlin\u200b', 'Europe/Berlin'],
  // A letter's companion, without which the name is another one.
  [
    'given_name',
    'Given name',
    '\u0646\u06cc\u0645\u0627\u200c\u062f\u062e\u062a',
    '\u0646\u06cc\u0645\u0627\u200c\u062f\u062e\u062a',
  ],
])('the attribute %s, %s, typed as %j, is sent as %j', async (name, label, typed, sent) => {
  const challenge = asking(name);
  const answered = vi.fn();
  render(<NewPasswordRequired challenge={challenge} onAnswer={answered} />);
  const field = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'correctHorse-7' } });
  fireEvent.change(field, { target: { value: typed } });
  const posted = new FormData(screen.getByRole<HTMLFormElement>('form'));
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }));
  const answer = { newPassword: 'correctHorse-7', userAttributes: { [name]: sent } };
  await waitFor(() => expect(answered).toHaveBeenCalledExactlyOnceWith(answer, expect.anything()));
  expect(readAnswer(challenge, posted)).toEqual(answer);
});

test.each(['any', 'email', 'phone', 'username'] as const)(
  'what is typed as %s goes to the service as a name it can know, and its password without a pasted space',
  async (identifier) => {
    const typed = identifier === 'phone' ? arabic : ' da\u200bna@example.com\ufeff';
    const username = identifier === 'phone' ? '+442079460958' : 'dana@example.com';
    const identify = vi.fn(async () => {});
    render(<SignIn client={clientAt(client.getState(), { identify })} identifier={identifier} />);
    const form = screen.getByRole<HTMLFormElement>('form');
    fireEvent.change(screen.getAllByRole('textbox')[0] as Element, { target: { value: typed } });
    fireEvent.change(screen.getByLabelText('Password'), {
      target: { value: ' Correct Horse-7 \n' },
    });
    const posted = new FormData(form);
    fireEvent.submit(form);
    const sent = { username, password: 'Correct Horse-7' };
    await waitFor(() => expect(identify).toHaveBeenCalledExactlyOnceWith(sent));
    expect(readIdentity(posted, identifier)).toEqual(sent);
  },
);
