import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Challenge, createChallenge } from './challenge.tsx';
import { views } from './registry.ts';
import { decoded } from './testing/decoded.ts';

afterEach(cleanup);

const sms = decoded('SMS_MFA', 'plain');
const email = decoded('EMAIL_OTP', 'mfa');
const onAnswer = vi.fn();

test('the first challenge leaves the focus in place, and the next one moves it to its heading', async () => {
  const { rerender } = render(<Challenge challenge={sms} onAnswer={onAnswer} />);
  await screen.findByText(/We texted a code/);
  expect(document.activeElement).toBe(document.body);

  rerender(<Challenge challenge={email} onAnswer={onAnswer} />);
  await screen.findByText(/We emailed a code/);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Enter the code' }));
});

test('a new session resets the view, and the same session keeps the user’s input', async () => {
  const { rerender } = render(<Challenge challenge={sms} onAnswer={onAnswer} />);
  const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' });
  await userEvent.type(await field(), '1234');
  rerender(<Challenge challenge={{ ...sms }} onAnswer={onAnswer} />);
  expect((await field()).value).toBe('1234');
  rerender(<Challenge challenge={{ ...sms, session: 'another' }} onAnswer={onAnswer} />);
  expect((await field()).value).toBe('');
});

const Mine = createChallenge({ ...views, SMS_MFA: () => <p>My own</p> });

test('an app’s view replaces the kit’s view', async () => {
  const { rerender } = render(<Mine challenge={sms} onAnswer={onAnswer} />);
  expect(screen.getByText('My own')).toBeDefined();
  rerender(<Mine challenge={email} onAnswer={onAnswer} />);
  expect(await screen.findByText(/We emailed a code/)).toBeDefined();
});
