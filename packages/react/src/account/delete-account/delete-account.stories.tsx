import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { DeleteAccount } from './index.ts';

const user = { username: 'u1', attributes: { email: 'dana@example.com' }, secondSteps: [] };
const known = { user, factors: ['PASSWORD'] };

const meta = {
  title: 'Account/delete-account',
  component: DeleteAccount,
  args: {
    account: ownAccount({}, known),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
  },
} satisfies Meta<typeof DeleteAccount>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

const open = ({ canvas, userEvent }: Played) =>
  userEvent.click(canvas.getByRole('button', { name: 'Delete account…' }));

async function remove(played: Played): Promise<void> {
  await open(played);
  const { canvas, userEvent } = played;
  await userEvent.type(
    canvas.getByRole('textbox', { name: 'Type dana@example.com to confirm' }),
    'Dana@Example.com',
  );
  await userEvent.type(canvas.getByLabelText('Password'), 'correctHorse-6{Enter}');
}

export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/deleted for good/)).toBeVisible();
    await expect(canvas.queryByRole('form')).toBeNull();
  },
};

export const Empty: Story = {
  play: async (played) => {
    await open(played);
    const { canvas } = played;
    await expect(canvas.getByRole('textbox')).toBeRequired();
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Delete account' })).toHaveFocus(),
    );
  },
};

export const Deleted: Story = {
  args: { account: ownAccount({}, known), onDeleted: fn() },
  play: async (played) => {
    await remove(played);
    const { canvas, args } = played;
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/was deleted/));
    await expect((args.account as TestAccount).calls.map(([name]) => name)).toEqual([
      'ChangePassword',
      'DeleteUser',
    ]);
    await expect(args.onDeleted).toHaveBeenCalledTimes(1);
  },
};

export const WithoutPassword: Story = {
  args: { account: ownAccount({}, { user, factors: ['EMAIL_OTP'] }) },
  play: async (played) => {
    await open(played);
    const { canvas, userEvent, args } = played;
    await expect(canvas.queryByLabelText('Password')).toBeNull();
    await userEvent.type(canvas.getByRole('textbox'), 'dana@example.com{Enter}');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/was deleted/));
    await expect((args.account as TestAccount).calls.map(([name]) => name)).toEqual(['DeleteUser']);
  },
};

export const OwnProof: Story = {
  args: { account: ownAccount({}, known), confirm: fn(async () => {}) },
  play: async (played) => {
    await open(played);
    const { canvas, userEvent, args } = played;
    await expect(canvas.queryByLabelText('Password')).toBeNull();
    await userEvent.type(canvas.getByRole('textbox'), 'dana@example.com{Enter}');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/was deleted/));
    await expect(args.confirm).toHaveBeenCalledTimes(1);
  },
};

export const WrongName: Story = {
  play: async (played) => {
    await open(played);
    const { canvas, userEvent, args } = played;
    const field = canvas.getByRole('textbox');
    await userEvent.type(canvas.getByLabelText('Password'), 'correctHorse-6');
    await userEvent.type(field, 'mary@example.com{Enter}');
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/doesn’t match/);
    await expect((args.account as TestAccount).calls).toHaveLength(0);
  },
};

export const WrongPassword: Story = {
  args: { account: ownAccount({ ChangePassword: refusing('incorrect') }, known) },
  play: async (played) => {
    await remove(played);
    const { canvas, args } = played;
    const field = canvas.getByLabelText('Password');
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/not your password/);
    await expect((args.account as TestAccount).inputOf('DeleteUser')).toBeUndefined();
  },
};

export const Pending: Story = {
  args: { account: ownAccount({ DeleteUser: silent }, known) },
  play: async (played) => {
    await remove(played);
    await expect(
      await played.canvas.findByRole('button', { name: 'Deleting your account…' }),
    ).toBeVisible();
  },
};

export const Loading: Story = {
  args: { account: ownAccount({ GetUser: silent }) },
  play: async (played) => {
    await open(played);
    await expect(
      await played.canvas.findByText('Loading…', { selector: '.cs-status *' }),
    ).toBeVisible();
  },
};

export const Unread: Story = {
  args: { account: ownAccount({ GetUser: refusing('network-failed') }) },
  play: async (played) => {
    await open(played);
    await expect(await played.canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ DeleteUser: refusing('throttled') }, known) },
  play: async (played) => {
    await remove(played);
    await waitFor(() =>
      expect(played.canvas.getByRole('alert')).toHaveTextContent(/Too many requests/),
    );
  },
};

export const SignedOut: Story = {
  args: { account: ownAccount({ DeleteUser: refusing('access-token-invalid') }, known) },
  play: async (played) => {
    await remove(played);
    await expect(await played.canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};
