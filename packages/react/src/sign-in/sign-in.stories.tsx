import { ChallengeError } from '@countersign/core';
import type { SignInState } from '@countersign/core/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import arabic from '../locales/ar.ts';
import { CountersignProvider } from '../provider.tsx';
import { clientAt } from '../testing/client-at.ts';
import { decoded, refusals, refusing, unanswered } from '../testing/decoded.ts';
import { loadFlow } from './flow-code.ts';
import { SignIn } from './sign-in.tsx';

const common = { username: '', pending: false, error: undefined };
const identify: SignInState = { ...common, at: 'identify', asksPassword: false, notice: undefined };
const named = { ...common, username: 'dana@example.com' };
const password: SignInState = {
  ...named,
  at: 'challenge',
  challenge: decoded('PASSWORD', 'plain'),
  turn: 1,
  deadline: Date.now() + 180_000,
  alternatives: [],
  resendAt: undefined,
};

const meta = {
  title: 'SignIn',
  // What has been loaded is there at once.
  loaders: [loadFlow],
  component: SignIn,
  args: { client: clientAt(identify) },
} satisfies Meta<typeof SignIn>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Identify: Story = {
  args: {
    footer: (
      <span>
        New here? <a href="/sign-up">Create an account</a>
      </span>
    ),
  },
  play: async ({ canvas }) => {
    const name = canvas.getByRole('textbox', { name: 'Email, phone or username' });
    await expect(name).toHaveAttribute('autocomplete', 'username');
    await expect(name).not.toHaveFocus();
  },
};

const logo = <strong>Example Inc.</strong>;
const newHere = (
  <p>
    New here? <a href="/sign-up">Create an account</a>
  </p>
);

/** Above and under every screen, and in place while one takes another's. */
export const HeaderAndFooter: Story = {
  args: { header: logo, footer: newHere },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Example Inc.')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Create an account' })).toBeVisible();
  },
};

export const HeaderAndFooterDark: Story = { ...HeaderAndFooter, globals: { theme: 'dark' } };

export const HeaderAndFooterRightToLeft: Story = {
  ...HeaderAndFooter,
  decorators: [
    (Story) => (
      <CountersignProvider lang="ar" dir="rtl" messages={arabic.messages}>
        <Story />
      </CountersignProvider>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Example Inc.')).toBeVisible();
    const footer = canvasElement.querySelector('.cs-footer') as Element;
    await expect(getComputedStyle(footer).direction).toBe('rtl');
  },
};

/** Where the sign-in stopped, and no "New here?" any more. */
export const HeaderAfterAFailure: Story = {
  args: {
    client: clientAt({ ...named, at: 'failed', error: new ChallengeError('ServiceFailed') }),
    header: logo,
    footer: ({ at }) => (at === 'identify' ? newHere : <a href="/help">Contact support</a>),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Example Inc.')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Contact support' })).toBeVisible();
    await expect(canvas.queryByText('New here?')).toBeNull();
  },
};

export const IdentifyFilled: Story = {
  args: { client: clientAt(identify, { identify: fn(async () => {}) }), identifier: 'email' },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(
      canvas.getByRole('textbox', { name: 'Email address' }),
      ' dana@example.com {Enter}',
    );
    await waitFor(() =>
      expect(args.client?.identify).toHaveBeenCalledWith({ username: 'dana@example.com' }),
    );
  },
};

export const IdentifyNothingTyped: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const name = canvas.getByRole('textbox', { name: 'Email, phone or username' });
    await waitFor(() => expect(name).toHaveFocus());
    await expect(name).toHaveAccessibleDescription(
      'Enter your email address, phone number or username.',
    );
  },
};

export const IdentifyPhone: Story = {
  args: { client: clientAt(identify, { identify: fn(async () => {}) }), identifier: 'phone' },
  play: async ({ canvas, userEvent, args }) => {
    const number = canvas.getByRole('textbox', { name: 'Phone number' });
    await expect(number).toHaveAccessibleDescription(/With country code/);
    await userEvent.type(number, '020 7946 0958{Enter}');
    await waitFor(() => expect(number).toBeInvalid());
    await expect(number).toHaveFocus();
    await expect(number).toHaveAccessibleDescription(/Enter your phone number with \+/);
    await expect(args.client?.identify).not.toHaveBeenCalled();
    await userEvent.clear(number);
    await userEvent.type(number, '0044 (20) 7946-0958{Enter}');
    await waitFor(() =>
      expect(args.client?.identify).toHaveBeenCalledWith({ username: '+442079460958' }),
    );
  },
};

export const IdentifyNoAddress: Story = {
  args: { client: clientAt(identify, { identify: fn(async () => {}) }), identifier: 'email' },
  play: async ({ canvas, userEvent, args }) => {
    const address = canvas.getByRole('textbox', { name: 'Email address' });
    await userEvent.type(address, 'dana{Enter}');
    await waitFor(() => expect(address).toHaveFocus());
    await expect(address).toHaveAccessibleDescription(/such as name@example.com/);
    await expect(args.client?.identify).not.toHaveBeenCalled();
  },
};

export const IdentifyPending: Story = {
  args: { client: clientAt(identify, { identify: unanswered }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'dana{Enter}');
    await expect(await canvas.findByRole('button', { name: 'One moment…' })).toBeVisible();
  },
};

export const IdentifyWithPassword: Story = {
  args: {
    client: clientAt(
      { ...named, at: 'identify', asksPassword: true, notice: undefined },
      { identify: refusing(refusals.wrongPassword) },
    ),
  },
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('Password');
    await userEvent.type(password, 'wrong horse{Enter}');
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/username or password is wrong/),
    );
    await expect(password).toHaveFocus();
    await expect(password).not.toBeInvalid();
  },
};

export const Offline: Story = {
  args: { client: clientAt(identify, { identify: refusing(refusals.offline) }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'dana{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await expect(canvas.getByRole('textbox')).toHaveValue('dana');
  },
};

export const AChallenge: Story = {
  args: {
    client: clientAt({
      ...named,
      at: 'challenge',
      challenge: decoded('EMAIL_OTP', 'first-factor'),
      turn: 1,
      deadline: Date.now() + 180_000,
      alternatives: ['PASSWORD', 'WEB_AUTHN'],
      resendAt: Date.now() + 30_000,
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox', { name: 'Code' })).toBeVisible();
    await expect(
      await canvas.findByText(/has to be finished within 3 minutes/),
    ).toBeInTheDocument();
  },
};

export const IdentifyAfterANewPassword: Story = {
  args: {
    client: clientAt({ ...named, at: 'identify', asksPassword: true, notice: 'password-changed' }),
  },
  play: async ({ canvas }) => {
    const notice = 'Your password was changed. Sign in with the new one.';
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(notice));
    await expect(canvas.getAllByText(notice)[0]).toBeVisible();
    await expect(canvas.getByRole('textbox')).toHaveValue('dana@example.com');
  },
};

export const IdentifyAfterConfirming: Story = {
  args: { client: clientAt({ ...identify, ...named, notice: 'account-confirmed' }) },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/account is confirmed/),
    );
  },
};

export const ForgotPasswordWithoutAName: Story = {
  args: {
    client: clientAt({ ...identify, asksPassword: true }, { forgotPassword: fn(async () => {}) }),
  },
  play: async ({ canvas, userEvent, args }) => {
    const forgot = canvas.getByRole('button', { name: 'Forgot password?' });
    await userEvent.click(forgot);
    const name = canvas.getByRole('textbox');
    await waitFor(() => expect(name).toHaveFocus());
    await expect(name).toHaveAccessibleDescription(
      'Enter your email address, phone number or username.',
    );
    await expect(args.client?.forgotPassword).not.toHaveBeenCalled();
    await userEvent.type(name, ' dana@example.com ');
    await userEvent.click(forgot);
    await expect(args.client?.forgotPassword).toHaveBeenCalledWith('dana@example.com');
  },
};

export const ForgotPasswordLink: Story = {
  args: { client: clientAt({ ...identify, asksPassword: true }), forgotPassword: '/reset' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Forgot password?' })).toHaveAttribute(
      'href',
      '/reset',
    );
  },
};

export const WithoutForgotPassword: Story = {
  args: { client: clientAt({ ...identify, asksPassword: true }), forgotPassword: false },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('Forgot password?')).toBeNull();
  },
};

export const ForgotPasswordRefused: Story = {
  args: {
    client: clientAt(password, { forgotPassword: fn(refusing(refusals.tooOften)) }),
  },
  play: async ({ canvas, userEvent, args }) => {
    const forgot = await canvas.findByRole('button', { name: 'Forgot password?' });
    await userEvent.click(forgot);
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/Wait a few minutes, then try again/),
    );
    await expect(forgot).toHaveFocus();
    await expect(args.client?.forgotPassword).toHaveBeenCalledTimes(1);
  },
};

export const Expired: Story = {
  args: {
    client: clientAt(
      { ...named, at: 'expired', error: new ChallengeError('SessionExpired') },
      { restart: fn(async () => {}) },
    ),
  },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('heading', { name: 'This sign-in timed out' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Start again' }));
    await waitFor(() => expect(args.client?.restart).toHaveBeenCalledTimes(1));
  },
};

export const ExpiredAndOffline: Story = {
  args: {
    client: clientAt(
      { ...named, at: 'expired', error: new ChallengeError('SessionExpired') },
      { restart: refusing(refusals.offline) },
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Start again' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
  },
};

export const Malformed: Story = {
  args: {
    client: clientAt({
      ...named,
      at: 'failed',
      error: new ChallengeError('MalformedChallenge', { field: 'SALT' }),
    }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('MalformedChallenge (SALT)')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Use another account' })).toBeVisible();
  },
};

export const SignedIn: Story = {
  args: { client: clientAt({ ...named, at: 'signed-in', tokens: {} }), onSignedIn: fn() },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: 'You are signed in' })).toBeVisible();
    await expect(args.onSignedIn).toHaveBeenCalledTimes(1);
  },
};
