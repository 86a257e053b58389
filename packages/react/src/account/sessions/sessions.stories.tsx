import { ChallengeError } from '@countersign/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { Sessions } from './index.ts';

const here = {
  SessionId: 's1',
  DeviceType: 'Firefox 140 / Linux',
  LastActiveDate: 1_780_000_000,
  LastLocation: { City: 'Lisbon', Country: 'PT' },
  IsCurrentSession: true,
};
const phone = {
  SessionId: 's2',
  DeviceType: 'Safari 26 / iOS 26',
  LastActiveDate: 1_779_000_000,
  LastLocation: { Country: 'Norway' },
};
const unknown = { SessionId: 's3', DeviceType: 'unknown', LastLocation: { Country: 'unknown' } };
const all = [phone, unknown, here];

const meta = {
  title: 'Account/sessions',
  component: Sessions,
  args: {
    account: ownAccount({}, { sessions: all }),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
  },
} satisfies Meta<typeof Sessions>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

async function signOutPhone({ canvas, userEvent }: Played): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name: 'Sign out Safari 26 / iOS 26' }));
  await userEvent.click(canvas.getByRole('button', { name: 'Sign out' }));
}

export const Some: Story = {
  play: async ({ canvas }) => {
    const [first, second, third] = canvas.getAllByRole('listitem');
    await expect(first).toHaveTextContent(/Firefox 140 \/ Linux This one.*Lisbon, Portugal · Last/);
    await expect(second).toHaveTextContent(/Norway · Last used on/);
    await expect(third).toHaveTextContent('Unknown device');
    await expect(canvas.getAllByRole('button', { name: /^Sign out / })).toHaveLength(3);
  },
};

export const Alone: Story = {
  args: { account: ownAccount({}, { sessions: [here] }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('You are signed in only here.')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const NotTracked: Story = {
  args: {
    account: ownAccount({
      ListUserSessions: () => {
        throw new ChallengeError('OperationNotEnabledException', { kind: 'flow-disabled' });
      },
    }),
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.cs-section')).toBeNull());
    await expect(canvasElement).toHaveTextContent('');
  },
};

/** Cognito still lists the session. */
export const SignedOutOfOne: Story = {
  args: { account: ownAccount({ ListUserSessions: { Sessions: all } }, { sessions: all }) },
  play: async (played) => {
    await signOutPhone(played);
    const { canvas, args } = played;
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('“Safari 26 / iOS 26” was signed out.'),
    );
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
    await expect((args.account as TestAccount).inputOf('RevokeUserSession')).toEqual({
      SessionId: 's2',
      RevokeAssociatedSessions: 'LINKED',
    });
  },
};

export const SignedOutOfOthers: Story = {
  args: { account: ownAccount({ ListUserSessions: { Sessions: all } }, { sessions: all }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out everywhere else' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out everywhere else' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('You are signed in only here now.'),
    );
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
  },
};

export const Loading: Story = {
  args: { account: ownAccount({ ListUserSessions: silent }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading…', { selector: '.cs-status *' })).toBeVisible();
  },
};

export const Unread: Story = {
  args: { account: ownAccount({ ListUserSessions: refusing('service-failed') }) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/having trouble/));
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Pending: Story = {
  args: { account: ownAccount({ RevokeUserSession: silent }, { sessions: all }) },
  play: async (played) => {
    await signOutPhone(played);
    await expect(await played.canvas.findByRole('button', { name: 'Signing out…' })).toHaveFocus();
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ RevokeUserSession: refusing('throttled') }, { sessions: all }) },
  play: async (played) => {
    await signOutPhone(played);
    await waitFor(() =>
      expect(played.canvas.getByRole('alert')).toHaveTextContent(/Too many requests/),
    );
  },
};

export const SignedOut: Story = {
  args: {
    account: ownAccount({ RevokeUserSession: refusing('access-token-invalid') }, { sessions: all }),
  },
  play: async (played) => {
    await signOutPhone(played);
    await expect(await played.canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};

export const LongText: Story = {
  args: {
    account: ownAccount(
      {},
      { sessions: [here, { SessionId: 's2', DeviceType: 'Mozilla/5.0-'.repeat(40) }] },
    ),
  },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('.cs-section');
    await expect(card?.scrollWidth).toBeLessThanOrEqual((card?.clientWidth ?? 0) + 2);
  },
};
