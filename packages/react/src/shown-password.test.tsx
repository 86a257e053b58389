import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { AdminNoSrpAuth } from './challenges/admin-no-srp-auth/index.ts';
import { NewPasswordRequired } from './challenges/new-password-required/index.ts';
import { Password } from './challenges/password/index.ts';
import { PasswordSrp } from './challenges/password-srp/index.ts';
import { SelectChallenge } from './challenges/select-challenge/index.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { decoded, refusals } from './testing/decoded.ts';

afterEach(cleanup);

/** What types the password field had: while the answer was given, and then while it was on its way. */
const types: string[] = [];
const field = () =>
  screen.getByLabelText<HTMLInputElement>(/password$/i, { selector: 'input:not([type=radio])' });
const show = () => screen.getByRole('button', { name: 'Show password' });
let refuse: () => void = () => {};
const onAnswer = vi.fn(() => {
  types.push(field().type);
  return new Promise<never>((_resolve, reject) => {
    refuse = () => reject(refusals.throttled());
  });
});

const identify = (
  <SignIn
    transport={onAnswer}
    clientId="client"
    authFlow="USER_PASSWORD_AUTH"
    initialUsername="dana"
  />
);
const newPassword = {
  ...decoded('NEW_PASSWORD_REQUIRED', 'plain'),
  requiredAttributes: [],
};
const byPassword = {
  ...decoded('SELECT_CHALLENGE', 'plain'),
  availableChallenges: ['PASSWORD', 'EMAIL_OTP'],
};

test.each<[string, ReactElement]>([
  ['the first screen', identify],
  ['PASSWORD', <Password key="1" challenge={decoded('PASSWORD', 'plain')} {...{ onAnswer }} />],
  [
    'PASSWORD_SRP',
    <PasswordSrp key="2" challenge={decoded('PASSWORD_SRP', 'plain')} {...{ onAnswer }} />,
  ],
  [
    'ADMIN_NO_SRP_AUTH',
    <AdminNoSrpAuth key="3" challenge={decoded('ADMIN_NO_SRP_AUTH', 'plain')} {...{ onAnswer }} />,
  ],
  ['SELECT_CHALLENGE', <SelectChallenge key="4" challenge={byPassword} {...{ onAnswer }} />],
  [
    'NEW_PASSWORD_REQUIRED',
    <NewPasswordRequired key="5" challenge={newPassword} {...{ onAnswer }} />,
  ],
])('%s hides a shown password on submit', async (_name, view) => {
  types.length = 0;
  render(view);
  const radio = screen.queryByRole('radio', { name: 'Password' });
  if (radio) await userEvent.click(radio);
  await userEvent.type(field(), 'Correct-Horse-7');
  await userEvent.click(show());
  await userEvent.click(show());
  await userEvent.click(show());
  expect(field().type).toBe('text');
  await userEvent.type(field(), '{Enter}');
  await waitFor(() => expect(types).toEqual(['password']));
  expect(field().type).toBe('password');
  expect(show().getAttribute('aria-pressed')).toBe('false');
  refuse();
  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  expect(field().type).toBe('password');
  await userEvent.click(show());
  expect(field().type).toBe('text');
});

test('a key that an input method handles does not change the caps lock hint', () => {
  render(<Password challenge={decoded('PASSWORD', 'plain')} onAnswer={() => {}} />);
  const key = new KeyboardEvent('keydown', { key: 'Process', bubbles: true, isComposing: true });
  Object.defineProperty(key, 'getModifierState', { value: () => true });
  Object.defineProperty(key, 'isComposing', { value: true });
  fireEvent(field(), key);
  expect(screen.queryByText('Caps lock is on.')).toBeNull();
});
