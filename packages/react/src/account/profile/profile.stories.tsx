import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { poolAttribute } from '../../../test/pool-attribute.ts';
import { Profile } from './index.ts';

const attributes = {
  given_name: 'Dana',
  website: 'https://example.com',
  'custom:badge': 'A-117',
  email: 'dana@example.com',
};
const user = (more: Record<string, string> = {}) => ({
  user: { username: 'u1', attributes: { ...attributes, ...more }, secondSteps: [] },
});

const meta = {
  title: 'Account/profile',
  component: Profile,
  args: {
    account: ownAccount({}, user()),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
    pool: {
      attributes: [
        poolAttribute('email', { required: true }),
        poolAttribute('given_name', { required: true, maxLength: 20 }),
        poolAttribute('website'),
        poolAttribute('custom:badge', { mutable: false }),
      ],
    },
  },
} satisfies Meta<typeof Profile>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

async function rename({ canvas, userEvent }: Played): Promise<void> {
  const field = canvas.getByLabelText('Given name');
  await userEvent.clear(field);
  await userEvent.type(field, ' Dana-Lee {Enter}');
}

export const Filled: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Given name')).toHaveValue('Dana');
    await expect(canvas.getByText('A-117')).toBeVisible();
    await expect(canvas.queryByLabelText('Badge')).toBeNull();
    await expect(canvas.queryByText('dana@example.com')).toBeNull();
  },
};

export const Saved: Story = {
  play: async (played) => {
    await rename(played);
    const { canvas, args } = { ...played };
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/were saved/));
    const account = args.account as TestAccount;
    await expect(account.inputOf('UpdateUserAttributes')).toEqual({
      UserAttributes: [{ Name: 'given_name', Value: 'Dana-Lee' }],
    });
    await expect(account.inputOf('DeleteUserAttributes')).toBeUndefined();
  },
};

export const Emptied: Story = {
  args: { account: ownAccount({}, user()) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.clear(canvas.getByLabelText('Website (optional)'));
    await userEvent.click(canvas.getByRole('button', poolAttribute('Save changes')));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/were saved/));
    const account = args.account as TestAccount;
    await expect(account.inputOf('DeleteUserAttributes')).toEqual({
      UserAttributeNames: ['website'],
    });
    await expect(account.inputOf('UpdateUserAttributes')).toBeUndefined();
  },
};

export const Unchanged: Story = {
  args: { account: ownAccount({}, user()) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', poolAttribute('Save changes')));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Nothing has/));
    await expect((args.account as TestAccount).inputOf('UpdateUserAttributes')).toBeUndefined();
  },
};

export const EveryKind: Story = {
  args: {
    account: ownAccount({}, user({ birthdate: '1990-01-31', 'custom:news': 'true' })),
    pool: {
      attributes: [
        poolAttribute('name'),
        poolAttribute('nickname'),
        poolAttribute('gender'),
        poolAttribute('birthdate'),
        poolAttribute('address'),
        poolAttribute('locale'),
        poolAttribute('zoneinfo'),
        poolAttribute('picture'),
        poolAttribute('preferred_username'),
        poolAttribute('custom:size', { kind: 'Number', min: 1, max: 60 }),
        poolAttribute('custom:since', { kind: 'DateTime' }),
        poolAttribute('custom:news', { kind: 'Boolean' }),
      ],
    },
  },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByLabelText('Date of birth (optional)')).toHaveValue('1990-01-31');
    const news = canvas.getByRole('checkbox', poolAttribute('News'));
    await expect(news).toBeChecked();
    await userEvent.click(news);
    await userEvent.type(canvas.getByLabelText('Size (optional)'), '12,5');
    await userEvent.click(canvas.getByRole('button', poolAttribute('Save changes')));
    await waitFor(() =>
      expect((args.account as TestAccount).inputOf('UpdateUserAttributes')).toEqual({
        UserAttributes: [
          { Name: 'custom:size', Value: '12.5' },
          { Name: 'custom:news', Value: 'false' },
        ],
      }),
    );
  },
};

export const OutOfBounds: Story = {
  args: {
    account: ownAccount({}, user({ 'custom:size': '42' })),
    pool: {
      attributes: [
        poolAttribute('given_name', { required: true }),
        poolAttribute('website'),
        poolAttribute('custom:size', { kind: 'Number', min: 1, max: 60 }),
      ],
    },
  },
  play: async ({ canvas, userEvent, args }) => {
    for (const [label, typed] of [
      ['Given name', ' '],
      ['Website (optional)', 'example'],
      ['Size (optional)', '61'],
    ] as const) {
      await userEvent.clear(canvas.getByLabelText(label));
      await userEvent.type(canvas.getByLabelText(label), typed);
    }
    await userEvent.click(canvas.getByRole('button', poolAttribute('Save changes')));
    await waitFor(() => expect(canvas.getByRole('heading', { level: 2 })).toHaveFocus());
    const described = (label: string) => expect(canvas.getByLabelText(label));
    await described('Given name').toHaveAccessibleDescription('Given name is required.');
    await described('Website (optional)').toHaveAccessibleDescription(/such as https/);
    await described('Size (optional)').toHaveAccessibleDescription('Enter a number from 1 to 60.');
    await expect((args.account as TestAccount).inputOf('UpdateUserAttributes')).toBeUndefined();
  },
};

/** Without the pool’s schema nothing is known to be writable. */
export const WithoutSchema: Story = {
  args: { pool: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Dana')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const Nothing: Story = {
  args: {
    account: ownAccount({}, { user: { username: 'u1', attributes: {}, secondSteps: [] } }),
    pool: undefined,
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Nothing is stored/)).toBeVisible();
  },
};

export const Refused: Story = {
  args: {
    account: ownAccount(
      { UpdateUserAttributes: refusing('invalid-parameter', 'given_name') },
      user(),
    ),
  },
  play: async (played) => {
    await rename(played);
    const field = played.canvas.getByLabelText('Given name');
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/was not accepted/);
    await expect(field).toHaveValue('Dana-Lee');
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
    await expect(await canvas.findByRole('button', poolAttribute('Try again'))).toBeVisible();
  },
};

export const Pending: Story = {
  args: { account: ownAccount({ UpdateUserAttributes: silent }, user()) },
  play: async (played) => {
    await rename(played);
    await expect(await played.canvas.findByRole('button', poolAttribute('Saving…'))).toBeVisible();
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ UpdateUserAttributes: refusing('throttled') }, user()) },
  play: async (played) => {
    await rename(played);
    const { canvas } = played;
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(canvas.getByLabelText('Given name')).toHaveValue('Dana-Lee');
  },
};

export const SignedOut: Story = {
  args: {
    account: ownAccount({ UpdateUserAttributes: refusing('access-token-invalid') }, user()),
  },
  play: async (played) => {
    await rename(played);
    await expect(
      await played.canvas.findByRole('link', poolAttribute('Sign in again')),
    ).toBeVisible();
  },
};
