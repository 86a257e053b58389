import type { SignInState } from '@countersign/core/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { CountersignProvider } from '../provider.tsx';
import { clientAt } from '../testing/client-at.ts';
import { refusals, refusing, unanswered } from '../testing/decoded.ts';
import { loadFlow } from './flow-code.ts';
import { flowScreens } from './flow-screens.tsx';
import { SignIn } from './sign-in.tsx';

const named = { username: 'dana@example.com', pending: false, error: undefined };
const delivery = { medium: 'EMAIL', destination: 'd***@e***' };
const sent = { ...named, delivery, resendAt: Date.now() + 24_900 };
const reset: SignInState = { ...sent, at: 'reset-password' };
const confirm: SignInState = { ...sent, at: 'confirm-sign-up' };
const device = { accessToken: 'a', deviceKey: 'k', deviceGroupKey: 'g' };
const remember: SignInState = { ...named, at: 'remember-device', tokens: {}, device };

const meta = {
  title: 'SignIn/Account care',
  component: SignIn,
  args: { client: clientAt(reset) },
  loaders: [
    loadFlow,
    () =>
      Promise.all([
        flowScreens['reset-password'].preload(),
        flowScreens['confirm-sign-up'].preload(),
        flowScreens['remember-device'].preload(),
      ]),
  ],
} satisfies Meta<typeof SignIn>;

export default meta;
type Story = StoryObj<typeof meta>;

export const ResetPassword: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await expect(code).toHaveAccessibleDescription(/d\*\*\*@e\*\*\*/);
    const password = canvas.getByLabelText('New password');
    await expect(password).toHaveAttribute('autocomplete', 'new-password');
    await waitFor(() => expect(canvas.getByText(/Send a new code in/)).toBeVisible());
  },
};

export const ResetPasswordFilled: Story = {
  args: { client: clientAt(reset, { resetPassword: fn(async () => {}) }) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492 103');
    await userEvent.type(canvas.getByLabelText('New password'), 'Correct-horse-8');
    await expect(canvas.getAllByText(/^Met:/)).toHaveLength(5);
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(args.client?.resetPassword).toHaveBeenCalledWith(
        { code: '492103', newPassword: 'Correct-horse-8' },
        expect.anything(),
      ),
    );
    await expect(args.client?.resetPassword).toHaveBeenCalledTimes(1);
  },
};

export const ResetPasswordNothingTyped: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }));
    const summary = canvas.getByRole('heading', { name: 'Some fields need another look' });
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.click(canvas.getByRole('link', { name: 'New password' }));
    await expect(canvas.getByLabelText('New password')).toHaveFocus();
  },
};

export const ResetPasswordUnmetRules: Story = {
  render: (args) => (
    <CountersignProvider passwordPolicy={{ minimumLength: 12, requireNumbers: true }}>
      <SignIn {...args} />
    </CountersignProvider>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492103');
    const password = canvas.getByLabelText('New password');
    await userEvent.type(password, 'too short{Enter}');
    await waitFor(() => expect(password).toBeInvalid());
    await expect(password).toHaveAccessibleDescription(/At least 12 characters/);
  },
};

export const ResetPasswordWrongCode: Story = {
  args: { client: clientAt(reset, { resetPassword: refusing(refusals.wrongCode) }) },
  play: async ({ canvas, userEvent }) => {
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await userEvent.type(code, '492103');
    await userEvent.type(canvas.getByLabelText('New password'), 'Correct-horse-8{Enter}');
    await waitFor(() => expect(code).toHaveFocus());
    await expect(code).toHaveAccessibleDescription(/That code doesn’t match/);
    await expect(canvas.getByLabelText('New password')).toHaveValue('Correct-horse-8');
  },
};

export const ResetPasswordWeak: Story = {
  args: { client: clientAt(reset, { resetPassword: refusing(refusals.weakPassword) }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492103');
    const password = canvas.getByLabelText('New password');
    await userEvent.type(password, 'horse{Enter}');
    await waitFor(() => expect(password).toHaveFocus());
    await expect(password).toBeInvalid();
  },
};

export const ResetPasswordThrottled: Story = {
  args: { client: clientAt(reset, { resetPassword: refusing(refusals.tooOften) }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492103');
    await userEvent.type(canvas.getByLabelText('New password'), 'Correct-horse-8{Enter}');
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/Wait a few minutes, then try again/),
    );
  },
};

export const ResetPasswordPending: Story = {
  args: { client: clientAt(reset, { resetPassword: unanswered }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492103');
    await userEvent.type(canvas.getByLabelText('New password'), 'Correct-horse-8{Enter}');
    await expect(
      await canvas.findByRole('button', { name: /Changing your password/ }),
    ).toBeVisible();
  },
};

export const ConfirmSignUp: Story = {
  args: { client: clientAt(confirm, { confirmSignUp: fn(async () => {}) }) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('heading', { name: 'Confirm your account' })).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492103{Enter}');
    await waitFor(() => expect(args.client?.confirmSignUp).toHaveBeenCalledTimes(1));
  },
};

export const ConfirmSignUpExpired: Story = {
  args: {
    client: clientAt(
      { ...confirm, delivery: undefined, resendAt: Date.now() - 1 },
      { confirmSignUp: refusing(refusals.expiredCode), resend: fn(async () => {}) },
    ),
  },
  play: async ({ canvas, userEvent, args }) => {
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await userEvent.type(code, '492103{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Ask for a new one/));
    await userEvent.click(canvas.getByRole('button', { name: 'Send a new code' }));
    await waitFor(() => expect(args.client?.resend).toHaveBeenCalledTimes(1));
    await expect(canvas.getByRole('status')).toHaveTextContent('A new code is on its way.');
  },
};

export const ConfirmSignUpOffline: Story = {
  args: { client: clientAt(confirm, { confirmSignUp: refusing(refusals.offline) }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492103{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
  },
};

export const BackToSignIn: Story = {
  args: { client: clientAt(confirm, { changeUser: fn() }) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Back to sign-in' }));
    await expect(args.client?.changeUser).toHaveBeenCalledTimes(1);
  },
};

export const RememberDevice: Story = {
  args: { client: clientAt(remember, { rememberDevice: fn(async () => {}) }) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('heading', { name: 'Remember this device?' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Remember this device' }));
    await waitFor(() => expect(args.client?.rememberDevice).toHaveBeenCalledWith(true));
  },
};

export const RememberDeviceDeclined: Story = {
  args: { client: clientAt(remember, { rememberDevice: fn(async () => {}) }) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(args.client?.rememberDevice).toHaveBeenCalledWith(false));
  },
};

export const RememberDevicePending: Story = {
  args: { client: clientAt(remember, { rememberDevice: fn(unanswered) }) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Remember this device' }));
    await expect(await canvas.findByRole('button', { name: 'One moment…' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Not now' }));
    await expect(args.client?.rememberDevice).toHaveBeenCalledTimes(1);
  },
};

export const LongText: Story = {
  args: {
    client: clientAt({
      ...reset,
      username: `${'dana.'.repeat(16)}@example.com`,
      delivery: { medium: 'EMAIL', destination: `${'d'.repeat(64)}@e***.example` },
    }),
  },
  play: async ({ canvas }) => {
    const card = canvas.getByRole('form');
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth + 2);
  },
};
