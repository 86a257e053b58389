import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ownAccount, refusing, silent, type TestAccount } from '../../../test/own-account.ts';
import { SecondStep } from './index.ts';

const attributes = {
  email: 'dana@example.com',
  email_verified: 'true',
  phone_number: '+15550100',
  phone_number_verified: 'true',
};
const having = (secondSteps: string[], preferred?: string) => ({
  user: { username: 'u1', attributes, secondSteps, ...(preferred && { preferred }) },
  factors: ['PASSWORD'],
});
const GetUser = (UserMFASettingList: string[], PreferredMfaSetting?: string) => ({
  Username: 'u1',
  UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  UserMFASettingList,
  PreferredMfaSetting,
});
const everybody = { mfa: { mode: 'ON', methods: ['SMS_MFA', 'EMAIL_OTP'] } } as const;
const both = having(['SMS_MFA', 'EMAIL_OTP'], 'SMS_MFA');

const meta = {
  title: 'Account/second-step',
  component: SecondStep,
  args: {
    account: ownAccount({}, both),
    links: { signIn: '/sign-in', resetPassword: '/reset', support: '/support' },
  },
} satisfies Meta<typeof SecondStep>;

export default meta;
type Story = StoryObj<typeof meta>;
type Played = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>;

const press = async ({ canvas, userEvent }: Played, name: string) =>
  userEvent.click(canvas.getByRole('button', { name }));

async function turnOffEmail(played: Played): Promise<void> {
  await press(played, 'Turn off Code by email');
  await press(played, 'Turn off');
}

export const Some: Story = {
  play: async ({ canvas }) => {
    const [app, sms, email] = canvas.getAllByRole('listitem');
    await expect(app).toHaveTextContent('Set up an authenticator app first.');
    await expect(sms).toHaveTextContent(/Asked for first.*Sent to \+15550100/);
    await expect(email).toHaveTextContent(/On.*dana@example\.com/);
    await expect(canvas.queryByRole('button', { name: /authenticator/i })).toBeNull();
  },
};

export const NothingOn: Story = {
  args: {
    account: ownAccount(
      { GetUser: GetUser(['EMAIL_OTP'], 'EMAIL_OTP') },
      { ...having([]), factors: ['PASSWORD', 'SOFTWARE_TOKEN'] },
    ),
  },
  play: async (played) => {
    const { canvas, args } = played;
    await expect(canvas.getByRole('button', { name: 'Turn on Authenticator app' })).toBeVisible();
    await press(played, 'Turn on Code by email');
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('“Code by email” is on.'),
    );
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
    await expect((args.account as TestAccount).inputOf('SetUserMFAPreference')).toEqual({
      EmailMfaSettings: { Enabled: true, PreferredMfa: true },
    });
  },
};

export const NothingPossible: Story = {
  args: {
    account: ownAccount(
      {},
      { user: { username: 'u1', attributes: {}, secondSteps: [] }, factors: [], passkeys: [] },
    ),
    pool: {
      mfa: {
        mode: 'OPTIONAL',
        methods: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN'],
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(/ first\.$/)).toHaveLength(4);
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const Preferred: Story = {
  args: { account: ownAccount({ GetUser: GetUser(['SMS_MFA', 'EMAIL_OTP'], 'EMAIL_OTP') }, both) },
  play: async (played) => {
    const { canvas, args } = played;
    await press(played, 'Ask for it first Code by email');
    await waitFor(() =>
      expect(canvas.getAllByRole('listitem')[2]).toHaveTextContent('Asked for first'),
    );
    await expect((args.account as TestAccount).inputOf('SetUserMFAPreference')).toEqual({
      EmailMfaSettings: { Enabled: true, PreferredMfa: true },
    });
  },
};

export const TurnedOff: Story = {
  args: { account: ownAccount({ GetUser: GetUser(['SMS_MFA'], 'SMS_MFA') }, both) },
  play: async (played) => {
    await turnOffEmail(played);
    const { canvas } = played;
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('“Code by email” is off.'),
    );
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
  },
};

export const TurnedOffElsewhere: Story = {
  args: { account: ownAccount({ GetUser: GetUser(['EMAIL_OTP']) }, both), pool: everybody },
  play: async (played) => {
    await turnOffEmail(played);
    const { canvas, args } = played;
    await waitFor(() =>
      expect(canvas.getAllByRole('listitem')[1]).toHaveTextContent(/needs a second step/),
    );
    await expect((args.account as TestAccount).inputOf('SetUserMFAPreference')).toBeUndefined();
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
  },
};

export const Required: Story = {
  args: { account: ownAccount({}, having(['SMS_MFA'])), pool: everybody },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Your account needs a second step/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Turn off/ })).toBeNull();
  },
};

export const WithPasskey: Story = {
  args: {
    account: ownAccount({}, { ...having(['SMS_MFA', 'WEB_AUTHN']), passkeys: [] }),
    pool: { mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'WEB_AUTHN'] } },
  },
  play: async ({ canvas }) => {
    const [sms, passkey] = canvas.getAllByRole('listitem');
    await expect(sms).toHaveTextContent(/Your passkey needs another method/);
    await expect(passkey).toHaveTextContent(/no code is asked for/);
    await expect(canvas.getAllByRole('button')).toHaveLength(1);
    await expect(canvas.getByRole('button', { name: 'Turn off Passkey' })).toBeVisible();
  },
};

export const Loading: Story = {
  args: { account: ownAccount({ GetUser: silent }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading…', { selector: '.cs-status *' })).toBeVisible();
  },
};

export const Unread: Story = {
  args: { account: ownAccount({ GetUser: refusing('service-failed') }) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/having trouble/));
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Pending: Story = {
  args: { account: ownAccount({ GetUser: silent }, both) },
  play: async (played) => {
    await turnOffEmail(played);
    await expect(await played.canvas.findByRole('button', { name: 'Turning off…' })).toHaveFocus();
  },
};

export const Throttled: Story = {
  args: { account: ownAccount({ SetUserMFAPreference: refusing('throttled') }, both) },
  play: async (played) => {
    await press(played, 'Ask for it first Code by email');
    await waitFor(() =>
      expect(played.canvas.getByRole('alert')).toHaveTextContent(/Too many requests/),
    );
  },
};

export const NotOffered: Story = {
  args: { account: ownAccount({ SetUserMFAPreference: refusing('invalid-parameter') }, both) },
  play: async (played) => {
    await press(played, 'Ask for it first Code by email');
    await expect(await played.canvas.findByRole('link', { name: 'Contact support' })).toBeVisible();
  },
};

export const SignedOut: Story = {
  args: {
    account: ownAccount({ SetUserMFAPreference: refusing('access-token-invalid') }, both),
  },
  play: async (played) => {
    await press(played, 'Ask for it first Code by email');
    await expect(await played.canvas.findByRole('link', { name: 'Sign in again' })).toBeVisible();
  },
};
