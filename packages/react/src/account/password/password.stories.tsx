import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { CountersignProvider } from '../../provider.tsx';
import { Password } from './index.ts';

const withPassword = { factors: ['PASSWORD'] };
const links = { signIn: '/sign-in', resetPassword: '/reset', support: '/support' };

const meta = {
  title: 'Account/password',
  component: Password,
  args: { account: ownAccount({}, withPassword), username: 'dana@example.com', links },
} satisfies Meta<typeof Password>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Parameters<NonNullable<Story['play']>>[0];

async function change({ canvas, userEvent }: Pick<Played, 'canvas' | 'userEvent'>): Promise<void> {
  await userEvent.type(canvas.getByLabelText('Current password'), 'correctHorse-6');
  await userEvent.type(canvas.getByLabelText('New password'), 'correctHorse-7{Enter}');
}

/** A way on that is a link of the app's. */
const leadsTo =
  (name: string, words: RegExp): NonNullable<Story['play']> =>
  async (played) => {
    await change(played);
    const { canvas } = played;
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(words));
    await expect(canvas.getByRole('link', { name })).toBeVisible();
    await expect(canvas.getByLabelText('New password')).toHaveValue('correctHorse-7');
  };

export const Empty: Story = {
  play: async ({ canvas }) => {
    const current = canvas.getByLabelText('Current password');
    await expect(current).toHaveAttribute('autocomplete', 'current-password');
    const proposed = canvas.getByLabelText('New password');
    await expect(proposed).toHaveAttribute('autocomplete', 'new-password');
    await expect(
      canvas.getByRole('checkbox', { name: 'Sign out on all devices' }),
    ).toHaveAccessibleDescription(/Also on this one/);
  },
};

export const Changed: Story = {
  args: { account: ownAccount({}, withPassword) },
  play: async (played) => {
    await change(played);
    const { canvas, args } = played;
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('Your password was changed.'),
    );
    await expect((args.account as TestAccount).inputOf('ChangePassword')).toEqual({
      PreviousPassword: 'correctHorse-6',
      ProposedPassword: 'correctHorse-7',
    });
    await expect(canvas.getByLabelText('Current password')).toHaveValue('');
    await expect(canvas.getByLabelText('New password')).toHaveValue('');
    // The field that had it is a new one.
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Password' })).toHaveFocus());
  },
};

export const FirstPassword: Story = {
  args: { account: ownAccount({}, { factors: ['EMAIL_OTP'] }) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByText(/You sign in without a password/)).toBeVisible();
    await expect(canvas.queryByLabelText('Current password')).toBeNull();
    await userEvent.type(canvas.getByLabelText('New password'), 'correctHorse-7{Enter}');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/was set/));
    await expect((args.account as TestAccount).inputOf('ChangePassword')).toEqual({
      ProposedPassword: 'correctHorse-7',
    });
  },
};

export const EverywhereToo: Story = {
  args: { account: ownAccount({}, withPassword) },
  play: async (played) => {
    const { canvas, userEvent, args } = played;
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Sign out on all devices' }));
    await change(played);
    await waitFor(() =>
      expect((args.account as TestAccount).inputOf('GlobalSignOut')).toBeDefined(),
    );
  },
};

export const Loading: Story = {
  args: { account: ownAccount({ GetUserAuthFactors: silent }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading…', { selector: '.cs-status *' })).toBeVisible();
    await expect(canvas.queryByRole('form')).toBeNull();
  },
};

export const Unread: Story = {
  args: { account: ownAccount({ GetUserAuthFactors: refusing('network-failed') }) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await expect(canvas.getByText('This could not be loaded.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const NothingTyped: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }));
    await waitFor(() =>
      expect(canvas.getByLabelText('Current password')).toHaveAccessibleDescription(
        'Enter your password.',
      ),
    );
    await expect((args.account as TestAccount).inputOf('ChangePassword')).toBeUndefined();
  },
};

export const KnownPolicy: Story = {
  render: (args) => (
    <CountersignProvider passwordPolicy={{ minimumLength: 20 }}>
      <Password {...args} />
    </CountersignProvider>
  ),
  play: async (played) => {
    await change(played);
    const proposed = played.canvas.getByLabelText('New password');
    await waitFor(() => expect(proposed).toHaveFocus());
    await expect(proposed).toHaveAccessibleDescription(/At least 20 characters/);
  },
};

export const Pending: Story = {
  args: { account: ownAccount({ ChangePassword: silent }, withPassword) },
  play: async (played) => {
    await change(played);
    await expect(
      await played.canvas.findByRole('button', { name: 'Changing your password…' }),
    ).toBeVisible();
    await expect(played.canvas.getByRole('form')).toHaveAttribute('data-pending');
  },
};

export const WrongCurrent: Story = {
  args: { account: ownAccount({ ChangePassword: refusing('incorrect') }, withPassword) },
  play: async (played) => {
    await change(played);
    const current = played.canvas.getByLabelText('Current password');
    await waitFor(() => expect(current).toHaveFocus());
    await expect(current).toHaveAccessibleDescription(/not your current password/);
    await expect(played.canvas.getByLabelText('New password')).toHaveValue('correctHorse-7');
  },
};

export const Refused: Story = {
  args: {
    account: ownAccount({ ChangePassword: refusing('password-reused', 'password') }, withPassword),
  },
  play: async (played) => {
    await change(played);
    const proposed = played.canvas.getByLabelText('New password');
    await waitFor(() => expect(proposed).toHaveFocus());
    await expect(proposed).toHaveAccessibleDescription(/used that password before/);
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ ChangePassword: refusing('throttled') }, withPassword) },
  play: async (played) => {
    await change(played);
    const { canvas } = played;
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(canvas.getByLabelText('Current password')).toHaveValue('correctHorse-6');
  },
};

export const SignedOut: Story = {
  args: { account: ownAccount({ ChangePassword: refusing('access-token-invalid') }, withPassword) },
  play: leadsTo('Sign in again', /You were signed out/),
};

export const ResetFirst: Story = {
  args: {
    account: ownAccount({ ChangePassword: refusing('password-reset-required') }, withPassword),
  },
  play: leadsTo('Reset password', /has to be reset/),
};

export const NeedsSupport: Story = {
  args: { account: ownAccount({ ChangePassword: refusing('flow-disabled') }, withPassword) },
  play: leadsTo('Contact support', /can’t be changed here/),
};
