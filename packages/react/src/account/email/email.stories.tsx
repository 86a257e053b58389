import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { Email } from './index.ts';

const user = (attributes: Record<string, string>) => ({
  user: { username: 'u1', attributes, secondSteps: [] },
});
const verified = user({ email: 'dana@example.com', email_verified: 'true' });
const unverified = user({ email: 'dana@example.com', email_verified: 'false' });

/** What GetUser gives after a change. */
const now = (email: string, isVerified: boolean) => ({
  GetUser: {
    Username: 'u1',
    UserAttributes: [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: `${isVerified}` },
    ],
  },
});
const sent = {
  UpdateUserAttributes: {
    CodeDeliveryDetailsList: [
      { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'd***@n***' },
    ],
  },
};
/** What GetUser gives after one change, and after the next. */
const inTurn = (...emails: string[]) => {
  const left = [...emails];
  return () => now(left.length > 1 ? (left.shift() ?? '') : (left[0] ?? ''), false).GetUser;
};

/** A pool that keeps the old address until the code is entered, and one that does not. */
const keeps = { ...sent, ...now('dana@example.com', true) };
const replaces = { ...sent, ...now('dana@example.net', false) };

const meta = {
  title: 'Account/email',
  component: Email,
  args: {
    account: ownAccount(keeps, verified),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
  },
} satisfies Meta<typeof Email>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

async function edit({ canvas, userEvent }: Played): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name: 'Change email address' }));
  await canvas.findByRole('textbox', { name: 'New email address' });
}

async function change(played: Played, to = ' dana@example.net '): Promise<void> {
  await edit(played);
  const { canvas, userEvent } = played;
  await userEvent.type(canvas.getByRole('textbox', { name: 'New email address' }), `${to}{Enter}`);
}

async function giveCode(played: Played): Promise<void> {
  await change(played);
  const { canvas, userEvent } = played;
  await userEvent.type(await canvas.findByRole('textbox', { name: 'Code' }), '123 456{Enter}');
}

export const Verified: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await expect(canvas.getByText('Verified')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Change email address' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Send a code' })).toBeNull();
  },
};

export const Unverified: Story = {
  args: { account: ownAccount({}, unverified) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByText(/until you verify it/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Send a code' }));
    await expect(await canvas.findByRole('textbox', { name: 'Code' })).toBeVisible();
    await expect((args.account as TestAccount).inputOf('GetUserAttributeVerificationCode')).toEqual(
      { AttributeName: 'email' },
    );
  },
};

export const None: Story = {
  args: { account: ownAccount({}, user({})) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add an email address' }));
    const field = await canvas.findByRole('textbox', { name: 'New email address' });
    await expect(field).toHaveAccessibleDescription(/where you get codes/);
  },
};

/** Unless the app says that the pool waits for the code, the worst is told before. */
export const Editing: Story = {
  play: async (played) => {
    await edit(played);
    const field = played.canvas.getByRole('textbox', { name: 'New email address' });
    await expect(field).toHaveAccessibleDescription(/replaces the old one at once/);
    await expect(field).toHaveAttribute('autocomplete', 'email');
    await waitFor(() =>
      expect(played.canvas.getByRole('heading', { name: 'Email address' })).toHaveFocus(),
    );
  },
};

export const EditingWhereTheOldStays: Story = {
  args: { pool: { verifiedBeforeUpdate: ['email'] } },
  play: async (played) => {
    await edit(played);
    const field = played.canvas.getByRole('textbox', { name: 'New email address' });
    await expect(field).toHaveAccessibleDescription(/old one stays in use/);
    await played.userEvent.click(played.canvas.getByRole('button', { name: 'Cancel' }));
    await expect(played.canvas.getByText('Verified')).toBeVisible();
  },
};

export const CodeSent: Story = {
  play: async (played) => {
    await change(played);
    const { canvas, args } = { ...played };
    const code = await canvas.findByRole('textbox', { name: 'Code' });
    await expect(code).toHaveAccessibleDescription(/emailed a code to dana@example\.net/);
    await expect(canvas.getByText(/stays in use/)).toBeVisible();
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Go back/ })).toBeNull();
    await expect((args.account as TestAccount).inputOf('UpdateUserAttributes')).toEqual({
      UserAttributes: [{ Name: 'email', Value: 'dana@example.net' }],
    });
  },
};

export const Replaced: Story = {
  args: { account: ownAccount(replaces, verified) },
  play: async (played) => {
    await change(played);
    const { canvas, userEvent } = played;
    await canvas.findByRole('textbox', { name: 'Code' });
    await expect(canvas.getByText(/until you verify it/)).toBeVisible();
    // The way back stays after the code was put off.
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(canvas.getByText('Not verified')).toBeVisible();
    await expect(
      canvas.getByRole('button', { name: /Go back to .dana@example\.com/ }),
    ).toBeVisible();
  },
};

export const PutBack: Story = {
  args: {
    account: ownAccount(
      // Read before and after each of the two changes.
      {
        ...sent,
        GetUser: inTurn(
          'dana@example.com',
          'dana@example.net',
          'dana@example.net',
          'dana@example.com',
        ),
      },
      verified,
    ),
  },
  play: async (played) => {
    await change(played);
    const { canvas, userEvent, args } = { ...played };
    await userEvent.click(
      await canvas.findByRole('button', { name: /Go back to .dana@example\.com/ }),
    );
    await waitFor(() =>
      expect(canvas.getByRole('textbox', { name: 'Code' })).toHaveAccessibleDescription(
        /emailed a code to dana@example\.com/,
      ),
    );
    const { calls } = args.account as TestAccount;
    await expect(calls.filter(([name]) => name === 'UpdateUserAttributes').at(-1)).toEqual([
      'UpdateUserAttributes',
      { UserAttributes: [{ Name: 'email', Value: 'dana@example.com' }] },
    ]);
    await expect(canvas.queryByRole('button', { name: /Go back/ })).toBeNull();
  },
};

export const Done: Story = {
  args: { account: ownAccount({ ...sent, ...now('dana@example.net', true) }, verified) },
  play: async (played) => {
    await giveCode(played);
    const { canvas, args } = { ...played };
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/is verified/));
    await expect((args.account as TestAccount).inputOf('VerifyUserAttribute')).toEqual({
      AttributeName: 'email',
      Code: '123456',
    });
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Email address' })).toHaveFocus(),
    );
  },
};

export const WrongCode: Story = {
  args: {
    account: ownAccount({ ...keeps, VerifyUserAttribute: refusing('code-mismatch') }, verified),
  },
  play: async (played) => {
    await giveCode(played);
    const code = played.canvas.getByRole('textbox', { name: 'Code' });
    await waitFor(() => expect(code).toHaveFocus());
    await expect(code).toHaveAccessibleDescription(/doesn’t match/);
  },
};

export const Expired: Story = {
  args: {
    account: ownAccount({ ...keeps, VerifyUserAttribute: refusing('code-expired') }, verified),
  },
  play: async (played) => {
    await giveCode(played);
    const { canvas } = played;
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await waitFor(() => expect(code).toHaveAccessibleDescription(/Ask for a new one/));
    // The first code was sent a moment ago.
    await expect(canvas.getByRole('button', { name: 'Send a new code' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};

export const NotAnAddress: Story = {
  play: async (played) => {
    await change(played, 'dana');
    const field = played.canvas.getByRole('textbox', { name: 'New email address' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/such as name@example\.com/);
    await expect(field).toHaveValue('dana');
  },
};

export const Taken: Story = {
  args: {
    account: ownAccount({ UpdateUserAttributes: refusing('alias-exists') }, verified),
  },
  play: async (played) => {
    await change(played);
    const field = played.canvas.getByRole('textbox', { name: 'New email address' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/Another account already uses/);
  },
};

/** Another account verified the same address while the code was on its way. */
export const TakenMeanwhile: Story = {
  args: {
    account: ownAccount({ ...keeps, VerifyUserAttribute: refusing('alias-exists') }, verified),
  },
  play: async (played) => {
    await giveCode(played);
    const field = await played.canvas.findByRole('textbox', { name: 'New email address' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/Another account already uses/);
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
  args: { account: ownAccount({ UpdateUserAttributes: refusing('throttled') }, verified) },
  play: async (played) => {
    await change(played);
    const { canvas } = played;
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(canvas.getByRole('textbox', { name: 'New email address' })).toHaveValue(
      'dana@example.net',
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
