import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { AuthenticatorApp } from './index.ts';

const user = (...secondSteps: string[]) => ({
  user: { username: 'u1', attributes: { email: 'dana@example.com' }, secondSteps },
});
const key = { AssociateSoftwareToken: { SecretCode: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' } };
const right = { ...key, VerifySoftwareToken: { Status: 'SUCCESS' } };
const withApp = {
  GetUser: { Username: 'u1', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
};

const meta = {
  title: 'Account/authenticator-app',
  component: AuthenticatorApp,
  args: {
    account: ownAccount(key, user()),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
    issuer: 'Example',
    username: 'dana@example.com',
  },
} satisfies Meta<typeof AuthenticatorApp>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

async function setUp({ canvas, userEvent }: Played): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name: 'Set up an app' }));
  await canvas.findByRole('textbox', { name: 'Enter the code it shows' });
}

async function giveCode(played: Played): Promise<void> {
  await setUp(played);
  const { canvas, userEvent } = played;
  await userEvent.type(
    canvas.getByRole('textbox', { name: 'Enter the code it shows' }),
    '123 456{Enter}',
  );
}

export const Off: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/every 30 seconds/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Set up an app' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Stop using/ })).toBeNull();
  },
};

export const On: Story = {
  args: { account: ownAccount(key, user('SOFTWARE_TOKEN_MFA')) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Lost your app/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Set up another app' })).toBeVisible();
  },
};

export const SettingUp: Story = {
  play: async (played) => {
    await setUp(played);
    const { canvas } = played;
    await expect(canvas.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(canvas.getByRole('link', { name: /Open in an app/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^otpauth:\/\/totp\/Example/),
    );
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Authenticator app' })).toHaveFocus(),
    );
  },
};

export const Done: Story = {
  args: { account: ownAccount({ ...right, ...withApp }, user()) },
  play: async (played) => {
    await giveCode(played);
    const { canvas, args } = played;
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/is set up/));
    const account = args.account as TestAccount;
    await expect(account.inputOf('VerifySoftwareToken')).toEqual({ UserCode: '123456' });
    await expect(account.inputOf('SetUserMFAPreference')).toEqual({
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    });
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Authenticator app' })).toHaveFocus(),
    );
  },
};

export const Cancelled: Story = {
  play: async (played) => {
    await setUp(played);
    const { canvas, userEvent } = played;
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(canvas.getByRole('button', { name: 'Set up an app' })).toBeVisible();
  },
};

export const WrongCode: Story = {
  args: { account: ownAccount({ ...key, VerifySoftwareToken: { Status: 'ERROR' } }, user()) },
  play: async (played) => {
    await giveCode(played);
    const code = played.canvas.getByRole('textbox', { name: 'Enter the code it shows' });
    await waitFor(() => expect(code).toHaveFocus());
    await expect(code).toHaveAccessibleDescription(/doesn’t match/);
  },
};

/** The code has been spent; only what came after it is tried again. */
export const PreferenceFailed: Story = {
  args: {
    account: ownAccount({ ...right, SetUserMFAPreference: refusing('network-failed') }, user()),
  },
  play: async (played) => {
    await giveCode(played);
    const { canvas, userEvent, args } = played;
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }));
    const account = args.account as TestAccount;
    const count = (operation: string) =>
      account.calls.filter(([name]) => name === operation).length;
    await waitFor(() => expect(count('SetUserMFAPreference')).toBe(2));
    await expect(count('VerifySoftwareToken')).toBe(1);
  },
};

export const TurnedOff: Story = {
  args: { account: ownAccount({ GetUser: { Username: 'u1' } }, user('SOFTWARE_TOKEN_MFA')) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Stop using the app/ }));
    await userEvent.click(canvas.getByRole('button', { name: /Stop using the app/ }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/no longer asked/));
    await expect((args.account as TestAccount).inputOf('SetUserMFAPreference')).toEqual({
      SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false },
    });
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Authenticator app' })).toHaveFocus(),
    );
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
  args: { account: ownAccount({ AssociateSoftwareToken: silent }, user()) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up an app' }));
    await expect(await canvas.findByRole('button', { name: 'Getting your key…' })).toHaveFocus();
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ AssociateSoftwareToken: refusing('throttled') }, user()) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up an app' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
  },
};

export const SignedOut: Story = {
  args: {
    account: ownAccount({ AssociateSoftwareToken: refusing('access-token-invalid') }, user()),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Set up an app' }));
    await expect(await canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};
