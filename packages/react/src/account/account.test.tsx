import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownAccount } from '../../test/own-account.ts';
import { Account } from './index.ts';

beforeEach(() => {
  location.hash = '';
});
afterEach(cleanup);

const account = () => ownAccount({}, { factors: ['PASSWORD'] });

test('shows its sections under a heading, one level below it', async () => {
  render(<Account account={account()} sections={['password']} />);
  expect(screen.getByRole('heading', { level: 1, name: 'Your account' })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: 'Password' })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});

test('a section that the address names takes the focus', async () => {
  location.hash = '#account-password';
  render(<Account account={account()} sections={['password']} />);
  const heading = await screen.findByRole('heading', { name: 'Password' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(heading.closest('#account-password')).toBeTruthy();
});

test('comes back to where the user left a section', async () => {
  render(<Account account={account()} sections={['password']} />);
  const field = await screen.findByLabelText('New password');
  await userEvent.click(field);
  field.blur();
  location.hash = '#account-password';
  await waitFor(() => expect(document.activeElement).toBe(field));
});
