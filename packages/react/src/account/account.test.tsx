import { ChallengeError } from '@countersign/core';
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

test('a section that the pool has nothing for is gone, and its focus is on the account', async () => {
  location.hash = '#account-sessions';
  let refuse = () => {};
  const untracked = new Promise((_, reject) => {
    refuse = () => reject(new ChallengeError('OperationNotEnabledException'));
  });
  const listing = () => untracked;
  render(
    <Account
      account={ownAccount({ ListUserSessions: listing }, { factors: ['PASSWORD'] })}
      sections={['password', 'sessions']}
      layout="tabs"
    />,
  );
  const heading = await screen.findByRole('heading', { name: 'Where you’re signed in' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  refuse();
  await waitFor(() => expect(screen.queryByRole('tab', { name: /signed in/ })).toBeNull());
  expect(await screen.findByRole('tabpanel', { name: 'Password' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your account' }));
});

const ofPoolUsers = [
  'password',
  'passkeys',
  'devices',
  'authenticator-app',
  'second-step',
] as const;
const ofAll = ['email', 'sessions', 'delete-account'] as const;

test.each([
  ['who exists through it', true, ofAll],
  // An administrator linked it to an account with a password.
  ['that is linked to an account', false, [...ofPoolUsers, ...ofAll]],
])('a user of a provider %s', async (_whom, primary, shown) => {
  const identities = JSON.stringify([{ providerName: 'Okta', primary }]);
  const user = { username: 'u1', attributes: { identities }, secondSteps: [] };
  const own = ownAccount({}, { user, factors: [], passkeys: [], devices: [], sessions: [] });
  const { container } = render(<Account account={own} sections={[...ofPoolUsers, ...ofAll]} />);
  await screen.findByRole('heading', { name: 'Delete account' });
  const ids = [...container.querySelectorAll('.cs-account-section')].map(({ id }) => id);
  expect(ids).toEqual(shown.map((name) => `account-${name}`));
});
