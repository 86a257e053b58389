import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { act, type ReactElement, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { EmailOtp } from './challenges/email-otp/index.ts';
import { MfaSetup } from './challenges/mfa-setup/index.ts';
import { NewPasswordRequired } from './challenges/new-password-required/index.ts';
import { SelectChallenge } from './challenges/select-challenge/index.ts';
import { SelectMfaType } from './challenges/select-mfa-type/index.ts';
import { SmsMfa } from './challenges/sms-mfa/index.ts';
import { SoftwareTokenMfa } from './challenges/software-token-mfa/index.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { clientAt } from './testing/client-at.ts';
import { decoded } from './testing/decoded.ts';
import { InSignIn } from './testing/in-sign-in.tsx';

const onAnswer = vi.fn();
const answers = () => onAnswer.mock.calls.map(([answer]) => answer);
let root: Root | undefined;
afterEach(async () => {
  await act(async () => root?.unmount());
  cleanup();
  document.body.replaceChildren();
  onAnswer.mockReset();
});

const page = () => document.body.appendChild(document.createElement('div'));

/** Puts a view on the page. */
async function show(view: ReactElement): Promise<void> {
  await act(async () => {
    root = createRoot(page());
    root.render(<StrictMode>{view}</StrictMode>);
  });
}

/** Puts a view on the page as a server does; the script comes after `before`. */
async function hydrate(view: ReactElement, before: () => unknown): Promise<void> {
  const container = page();
  container.innerHTML = renderToString(<StrictMode>{view}</StrictMode>);
  await before();
  await act(async () => {
    root = hydrateRoot(container, <StrictMode>{view}</StrictMode>);
  });
}

const field = (name: string) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

const sms = <SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={onAnswer} />;
const email = <EmailOtp challenge={decoded('EMAIL_OTP', 'mfa')} onAnswer={onAnswer} />;
const totp = (
  <SoftwareTokenMfa challenge={decoded('SOFTWARE_TOKEN_MFA', 'plain')} onAnswer={onAnswer} />
);
const newPassword = (
  <NewPasswordRequired
    challenge={{ ...decoded('NEW_PASSWORD_REQUIRED', 'plain'), requiredAttributes: [] }}
    onAnswer={onAnswer}
  />
);
const methods = (
  <SelectChallenge
    challenge={{
      ...decoded('SELECT_CHALLENGE', 'plain'),
      availableChallenges: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
    }}
    onAnswer={onAnswer}
  />
);
const factors = (
  <SelectMfaType
    challenge={{
      ...decoded('SELECT_MFA_TYPE', 'plain'),
      mfasCanChoose: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    }}
    onAnswer={onAnswer}
  />
);
const kinds = (
  <MfaSetup
    challenge={{
      ...decoded('MFA_SETUP', 'totp-only'),
      mfasCanSetup: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    }}
    onAnswer={onAnswer}
  />
);
const setup = (
  <MfaSetup
    challenge={{ ...decoded('MFA_SETUP', 'totp-only'), secretCode: 'JBSWY3DPEHPK3PXP' }}
    onAnswer={onAnswer}
  />
);

const codes = [
  ['SMS_MFA', sms, 'Code'],
  ['EMAIL_OTP', email, 'Code'],
  ['SOFTWARE_TOKEN_MFA', totp, 'Code'],
  ['MFA_SETUP', setup, 'Enter the code it shows'],
] as const;

const writtenCodes = [
  '123 456',
  '\uff11\uff12\uff13\uff14\uff15\uff16',
  'Your code is 123456.  @app.example.com #123456',
];

describe.each(codes)('%s', (_name, view, label) => {
  test.each(writtenCodes)('reads the code of %j, typed before hydration', async (typed) => {
    await hydrate(view, () => userEvent.type(field(label), typed));
    await press('Confirm');
    await expect.poll(() => answers()).toEqual([{ code: '123456' }]);
  });

  test.each(writtenCodes)('reads the code of %j, filled in without an event', async (value) => {
    await show(view);
    field(label).value = value;
    await press('Confirm');
    await expect.poll(() => answers()).toEqual([{ code: '123456' }]);
    expect(field(label).value).toBe('123456');
  });

  test('reads the code from a pasted message', async () => {
    await show(view);
    await userEvent.click(field(label));
    await userEvent.paste('Your code is 123 456.\n\n@app.example.com #123456');
    expect(field(label).value).toBe('123456');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => answers()).toEqual([{ code: '123456' }]);
  });

  test('does not change text during composition and reads the result', async () => {
    await show(view);
    field(label).focus();
    await compose('\uff11', '\uff11\uff12', '\uff11\uff12\uff13');
    expect(field(label).value).toBe('\uff11\uff12\uff13');
    await compose('\uff11\uff12\uff13\uff14\uff15\uff16');
    await commit('\uff11\uff12\uff13\uff14\uff15\uff16');
    await expect.poll(() => field(label).value).toBe('123456');
    await press('Confirm');
    await expect.poll(() => answers()).toEqual([{ code: '123456' }]);
  });

  test('keeps text without a code unchanged', async () => {
    await show(view);
    await userEvent.type(field(label), 'It is 12O4 56');
    await press('Confirm');
    await expect.poll(() => field(label).getAttribute('aria-invalid')).toBe('true');
    expect(field(label).value).toBe('It is 12O4 56');
    expect(answers()).toEqual([]);
  });
});

test('resetting a password reads code and password from the page', async () => {
  const resetPassword = vi.fn(async () => {});
  const client = clientAt(
    {
      at: 'reset-password',
      username: 'dana',
      pending: false,
      error: undefined,
      delivery: undefined,
      resendAt: Date.now(),
    } as never,
    { resetPassword },
  );
  await show(<SignIn client={client} />);
  await screen.findByLabelText('Code');
  field('Code').value = '123 456';
  field('New password').value = 'Correct-Horse-7';
  await press('Change password');
  await expect
    .poll(() => resetPassword)
    .toHaveBeenCalledWith({ code: '123456', newPassword: 'Correct-Horse-7' }, expect.anything());
});

describe('the rules of a new password', () => {
  const unmet = () => document.querySelectorAll('.cs-rules li:not([data-met])').length;

  test('check text typed before hydration', async () => {
    await hydrate(newPassword, () => userEvent.type(field('New password'), 'Correct-Horse-7'));
    await expect.poll(() => unmet()).toBe(0);
  });

  test('check text that the browser restored, and the text on submit', async () => {
    await show(newPassword);
    expect(unmet()).toBe(5);
    field('New password').value = 'Correct-Horse-7';
    await act(async () => window.dispatchEvent(new PageTransitionEvent('pageshow')));
    expect(unmet()).toBe(0);
    field('New password').value = 'correct';
    await press('Save and continue');
    await expect.poll(() => unmet()).toBe(4);
  });

  test('do not check text during composition', async () => {
    await show(newPassword);
    field('New password').focus();
    await act(() => compose('Correct-Horse-7'));
    expect(unmet()).toBe(5);
    await act(() => commit('Correct-Horse-7'));
    await expect.poll(() => unmet()).toBe(0);
  });
});

describe('the answer is the checked radio', () => {
  const choices = [
    ['SELECT_CHALLENGE', methods, /email/, 'Continue', { choice: 'EMAIL_OTP' }],
    ['SELECT_MFA_TYPE', factors, /app/i, 'Continue', { choice: 'SOFTWARE_TOKEN_MFA' }],
    ['MFA_SETUP', kinds, /app/i, 'Continue', { choice: 'SOFTWARE_TOKEN_MFA' }],
  ] as const;

  test.each(choices)('%s, checked before hydration', async (_, view, name, submit, answer) => {
    await hydrate(view, () => userEvent.click(radio(name)));
    expect(radio(name).checked).toBe(true);
    expect(radio(name).closest('[data-chosen]')).not.toBeNull();
    await press(submit);
    await expect.poll(() => answers()).toEqual([answer]);
  });

  test.each(choices)('%s, restored by the browser', async (_, view, name, submit, answer) => {
    await hydrate(view, () => {
      radio(name).checked = true;
    });
    await press(submit);
    await expect.poll(() => answers()).toEqual([answer]);
  });

  test.each(choices)('%s, restored after hydration', async (_, view, name, submit, answer) => {
    await show(view);
    radio(name).checked = true;
    await act(async () => window.dispatchEvent(new PageTransitionEvent('pageshow')));
    expect(radio(name).closest('[data-chosen]')).not.toBeNull();
    await press(submit);
    await expect.poll(() => answers()).toEqual([answer]);
  });

  test.each(choices)(
    '%s, checked by a script without an event',
    async (_, view, name, submit, answer) => {
      await show(view);
      radio(name).checked = true;
      await press(submit);
      await expect.poll(() => answers()).toEqual([answer]);
    },
  );

  test.each(choices)(
    '%s, a different radio than the user checked',
    async (_, view, name, submit, answer) => {
      await show(view);
      for (const other of screen.getAllByRole<HTMLInputElement>('radio')) {
        if (other !== radio(name)) await userEvent.click(other);
      }
      radio(name).checked = true;
      await press(submit);
      await expect.poll(() => answers()).toEqual([answer]);
    },
  );

  test.each(choices)(
    '%s, and no answer without a checked radio',
    async (_, view, _name, submit) => {
      await show(view);
      await press(submit);
      await screen.findAllByText('Choose one.');
      expect(answers()).toEqual([]);
    },
  );

  test('the password field shows for a choice made before hydration', async () => {
    await hydrate(methods, () => userEvent.click(radio(/Password/)));
    await userEvent.type(
      await screen.findByLabelText('Password', { selector: '[type=password]' }),
      'secret',
    );
    await press('Sign in');
    await expect.poll(() => answers()).toEqual([{ choice: 'PASSWORD', password: 'secret' }]);
  });

  test('the password field shows on submit for a radio checked by a script', async () => {
    await show(methods);
    radio(/Password/).checked = true;
    await press('Continue');
    const password = await screen.findByLabelText('Password', { selector: '[type=password]' });
    await expect.poll(() => document.activeElement).toBe(password);
    expect(answers()).toEqual([]);
    await userEvent.type(password, 'secret{Enter}');
    await expect.poll(() => answers()).toEqual([{ choice: 'PASSWORD', password: 'secret' }]);
  });

  test('a factor chosen before hydration leads to its screen', async () => {
    await hydrate(kinds, () => userEvent.click(radio(/email/)));
    await press('Continue');
    await screen.findByRole('heading', { name: 'Set up codes by email' });
    expect(answers()).toEqual([]);
  });
});

test('a password field that mounts later has its own username field for Chromium', async () => {
  const logged: string[] = [];
  const note = ({ entry }: { entry: { text: string } }) => logged.push(entry.text);
  await session().send('Log.enable', {});
  session().on('Log.entryAdded', note);
  // What it says of a form without a name, to know that it has looked.
  const looks = async (times: number) => {
    const nameless = document.body.appendChild(document.createElement('form'));
    nameless.innerHTML = '<input type="password" autocomplete="current-password">';
    await expect.poll(() => ofNames().length).toBeGreaterThanOrEqual(times);
  };
  const ofNames = () => logged.filter((text) => text.includes('username fields'));
  await show(<InSignIn username="dana@example.com">{methods}</InSignIn>);
  await looks(1);
  await userEvent.click(radio(/Password/));
  await looks(2);
  session().off('Log.entryAdded', note);
  expect(ofNames()).toHaveLength(2);
});

/** What an input method does while it composes. Source: Chrome DevTools Protocol, Input. */
async function compose(...texts: string[]): Promise<void> {
  for (const text of texts) {
    const { length } = text;
    await session().send('Input.imeSetComposition', {
      text,
      selectionStart: length,
      selectionEnd: length,
    });
  }
}

/** Ends the composition with `text`. */
const commit = (text: string) => session().send('Input.insertText', { text });

// Its `send` comes with the provider's types, which the whole repository's config depends on.
const session = () => cdp() as unknown as Session;

interface Session {
  send(method: string, params: object): Promise<void>;
  on(event: string, listener: (told: { entry: { text: string } }) => void): void;
  off(event: string, listener: (told: { entry: { text: string } }) => void): void;
}
