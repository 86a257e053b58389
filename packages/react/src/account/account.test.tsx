import { ChallengeError } from '@countersign/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examplePool, poolAttribute } from '../../test/example-pool.ts';
import { ownAccount } from '../../test/own-account.ts';
import { Account } from './index.ts';
import type { AccountPool } from './section-props.ts';
import { sectionsOf } from './sections-of.ts';

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

test.each<[string, AccountPool | undefined, readonly string[]]>([
  ['of no file', undefined, ['profile', 'email', 'phone', 'password', 'sessions']],
  [
    'with everything',
    {
      ...examplePool,
      signIn: { ...examplePool.signIn, firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
      mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
    },
    [
      'profile',
      'email',
      'phone',
      'password',
      'passkeys',
      'authenticator-app',
      'second-step',
      'sessions',
    ],
  ],
  [
    'without second factors',
    { mfa: { mode: 'OFF', methods: ['SOFTWARE_TOKEN_MFA'] } },
    ['profile', 'email', 'phone', 'password', 'sessions'],
  ],
  [
    'with passkeys as a second factor',
    { mfa: { mode: 'ON', methods: ['WEB_AUTHN'] } },
    ['profile', 'email', 'phone', 'password', 'passkeys', 'second-step', 'sessions'],
  ],
  [
    'whose attributes the client may not read',
    { attributes: [{ ...poolAttribute('email'), readable: false }] },
    ['profile', 'password', 'sessions'],
  ],
  [
    'without passwords',
    { signIn: { ...examplePool.signIn, flows: ['CUSTOM_AUTH'], firstFactors: [] } },
    ['profile', 'email', 'phone', 'sessions'],
  ],
])('the sections of a pool %s', (_, pool, sections) => {
  expect(sectionsOf(pool)).toEqual(sections);
});

test('the pool gives the sections and the rules of a new password', async () => {
  const passwordPolicy = { ...examplePool.passwordPolicy, minimumLength: 17 };
  const pool = { ...examplePool, passwordPolicy, attributes: [] };
  render(<Account account={account()} pool={pool} />);
  expect(await screen.findByRole('heading', { level: 2, name: 'Password' })).toBeTruthy();
  expect(await screen.findByText('At least 17 characters')).toBeTruthy();
  expect(screen.queryByRole('heading', { level: 2, name: 'Email address' })).toBeNull();
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
  const attributes = [{ Name: 'identities', Value: identities }];
  const read = { Username: 'u1', UserAttributes: attributes };
  const own = ownAccount(
    { GetUser: read },
    { factors: [], passkeys: [], devices: [], sessions: [] },
  );
  const { container } = render(<Account account={own} sections={[...ofPoolUsers, ...ofAll]} />);
  await screen.findByRole('heading', { name: 'Delete account' });
  const ids = () => [...container.querySelectorAll('.cs-account-section')].map(({ id }) => id);
  await waitFor(() => expect(ids()).toEqual(shown.map((name) => `account-${name}`)));
});
