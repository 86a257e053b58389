import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { Phone } from './index.ts';

const user = (attributes: Record<string, string>) => ({
  user: { username: 'u1', attributes, secondSteps: [] },
});
const verified = user({ phone_number: '+442079460958', phone_number_verified: 'true' });
const sent = {
  UpdateUserAttributes: {
    CodeDeliveryDetailsList: [
      { AttributeName: 'phone_number', DeliveryMedium: 'SMS', Destination: '+********0959' },
    ],
  },
};
/** What GetUser gives after a change. */
const now = (number: string, isVerified: boolean) => ({
  GetUser: {
    Username: 'u1',
    UserAttributes: [
      { Name: 'phone_number', Value: number },
      { Name: 'phone_number_verified', Value: `${isVerified}` },
    ],
  },
});

const meta = {
  title: 'Account/phone',
  component: Phone,
  args: {
    account: ownAccount({ ...sent, ...now('+442079460958', true) }, verified),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
  },
} satisfies Meta<typeof Phone>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

async function change({ canvas, userEvent }: Played, to = '0044 (0)20 7946-0959'): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name: 'Change phone number' }));
  const field = await canvas.findByRole('textbox', { name: 'New phone number' });
  await userEvent.type(field, `${to}{Enter}`);
}

export const Verified: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('+442079460958')).toHaveAttribute('dir', 'ltr');
    await expect(canvas.getByText('Verified')).toBeVisible();
  },
};

export const None: Story = {
  args: { account: ownAccount({}, user({})) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a phone number' }));
    await expect(
      await canvas.findByRole('textbox', { name: 'New phone number' }),
    ).toHaveAccessibleDescription(/With country code/);
  },
};

export const CodeSent: Story = {
  play: async (played) => {
    await change(played);
    const { canvas, args } = { ...played };
    const code = await canvas.findByRole('textbox', { name: 'Code' });
    await expect(code).toHaveAccessibleDescription(/texted a code to \+442079460959/);
    await expect((args.account as TestAccount).inputOf('UpdateUserAttributes')).toEqual({
      UserAttributes: [{ Name: 'phone_number', Value: '+442079460959' }],
    });
  },
};

export const Replaced: Story = {
  args: { account: ownAccount({ ...sent, ...now('+442079460959', false) }, verified) },
  play: async (played) => {
    await change(played);
    await expect(
      await played.canvas.findByRole('button', { name: /Go back to .\+442079460958/ }),
    ).toBeVisible();
    await expect(played.canvas.getByText(/until you verify it/)).toBeVisible();
  },
};

export const WithoutCountryCode: Story = {
  play: async (played) => {
    await change(played, '020 7946 0959');
    const field = played.canvas.getByRole('textbox', { name: 'New phone number' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/Start with \+/);
  },
};

/** The pool sends no code by itself: the section asks for one. */
export const NothingSent: Story = {
  args: { account: ownAccount(now('+442079460959', false), verified) },
  play: async (played) => {
    await change(played);
    const { canvas } = played;
    await expect(await canvas.findByText('Not verified')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Send a code' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: /Go back to/ })).toBeVisible();
  },
};

export const Loading: Story = {
  args: { account: ownAccount({ GetUser: silent }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading…', { selector: '.cs-status *' })).toBeVisible();
  },
};

export const Unread: Story = {
  args: { account: ownAccount({ GetUser: refusing('network-failed') }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Pending: Story = {
  args: { account: ownAccount({ UpdateUserAttributes: silent }, verified) },
  play: async (played) => {
    await change(played);
    await expect(
      await played.canvas.findByRole('button', { name: 'Sending a code…' }),
    ).toBeVisible();
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ UpdateUserAttributes: refusing('delivery-limit') }, verified) },
  play: async (played) => {
    await change(played);
    await waitFor(() =>
      expect(played.canvas.getByRole('alert')).toHaveTextContent(/No more codes/),
    );
  },
};

export const SignedOut: Story = {
  args: {
    account: ownAccount({ UpdateUserAttributes: refusing('access-token-invalid') }, verified),
  },
  play: async (played) => {
    await change(played);
    await expect(await played.canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};
