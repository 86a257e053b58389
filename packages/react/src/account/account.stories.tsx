import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount } from '../../test/own-account.ts';
import { poolAttribute } from '../../test/pool-attribute.ts';
import { Account, sections } from './index.ts';

const names = [
  'profile',
  'email',
  'phone',
  'password',
  'passkeys',
  'authenticator-app',
  'second-step',
  'devices',
  'sessions',
  'delete-account',
] as const;

const meta = {
  title: 'Account/Account',
  component: Account,
  args: {
    account: ownAccount(
      {},
      {
        user: {
          username: 'u1',
          attributes: {
            given_name: 'Dana',
            birthdate: '1990-01-31',
            'custom:badge': 'A-117',
            email: 'dana@example.com',
            email_verified: 'true',
            phone_number: '+442079460958',
          },
          secondSteps: [],
        },
        factors: ['PASSWORD', 'WEB_AUTHN'],
        passkeys: [
          {
            CredentialId: 'c1',
            FriendlyCredentialName: 'iCloud Keychain',
            RelyingPartyId: 'example.com',
            AuthenticatorTransports: ['internal'],
            CreatedAt: 1_780_000_000,
          },
        ],
        devices: [
          {
            DeviceKey: 'd1',
            DeviceAttributes: [{ Name: 'device_name', Value: 'Firefox on Linux' }],
            DeviceLastAuthenticatedDate: 1_780_000_000,
          },
        ],
        sessions: [
          { SessionId: 's1', DeviceType: 'Firefox 140 / Linux', IsCurrentSession: true },
          { SessionId: 's2', DeviceType: 'Safari 26 / iOS 26', LastActiveDate: 1_780_000_000 },
        ],
      },
    ),
    sections: names,
    pool: {
      attributes: [
        poolAttribute('given_name', { required: true }),
        poolAttribute('birthdate'),
        poolAttribute('custom:badge', { writable: false }),
      ],
    },
  },
  loaders: [() => Promise.all(names.map((name) => sections[name].preload()))],
} satisfies Meta<typeof Account>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Page: Story = {
  play: async ({ canvas }) => {
    for (const name of [
      'Profile',
      'Phone number',
      'Password',
      'Second step',
      'Where you’re signed in',
      'Delete account',
    ]) {
      await expect(canvas.getByRole('heading', { level: 2, name })).toBeVisible();
    }
  },
};

export const Tabs: Story = {
  args: { layout: 'tabs', sections: names.slice(names.indexOf('password')) },
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByRole('tab', { name: 'Password' });
    await expect(password).toHaveAttribute('aria-selected', 'true');
    await expect(canvas.getByRole('tabpanel', { name: 'Password' })).toBeVisible();
    await userEvent.type(canvas.getByLabelText('Current password'), 'typed');

    password.focus();
    await userEvent.keyboard('{ArrowRight}');
    const passkeys = canvas.getByRole('tab', { name: 'Passkeys' });
    await expect(passkeys).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(passkeys).toHaveAttribute('aria-selected', 'true'));
    await expect(canvas.getByRole('tabpanel', { name: 'Passkeys' })).toBeVisible();
    await expect(passkeys).toHaveFocus();

    // What was typed is still there.
    await userEvent.keyboard('{Home} ');
    await waitFor(() => expect(password).toHaveAttribute('aria-selected', 'true'));
    await expect(canvas.getByLabelText('Current password')).toHaveValue('typed');
    await expect(password).toHaveFocus();
    history.replaceState(null, '', location.href.replace(/#.*/, ''));
  },
};
