import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { Password } from './index.ts';

const meta = {
  title: 'Challenges/PASSWORD',
  component: Password,
  args: { challenge: decoded('PASSWORD', 'plain'), onAnswer: fn() },
  render: (args) => (
    <InSignIn forgotPassword="/reset" alternatives={['EMAIL_OTP']}>
      <Password {...args} />
    </InSignIn>
  ),
} satisfies Meta<typeof Password>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Forgot password?' })).toBeVisible();
    await expect(canvas.getByLabelText('Password')).toHaveAttribute(
      'autocomplete',
      'current-password',
    );
  },
};

export const Alone: Story = {
  render: (args) => <Password {...args} />,
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Change' })).toBeNull();
    await expect(canvas.queryByRole('button', { name: 'Try another way' })).toBeNull();
  },
};

export const Filled: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const password = canvas.getByLabelText('Password');
    await userEvent.type(password, 'correct horse');
    const show = canvas.getByRole('button', { name: 'Show password' });
    await userEvent.click(show);
    await expect(show).toHaveAttribute('aria-pressed', 'true');
    await expect(password).toHaveAttribute('type', 'text');
    await expect(password).toHaveValue('correct horse');
    await userEvent.type(password, '{Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith({ password: 'correct horse' }, expect.anything()),
    );
  },
};

export const NothingTyped: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    const password = canvas.getByLabelText('Password');
    await waitFor(() => expect(password).toHaveFocus());
    await expect(password).toHaveAccessibleDescription(/Enter your password/);
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'correct horse{Enter}{Enter}');
    await expect(await canvas.findByRole('button', { name: 'Signing in…' })).toBeVisible();
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
  },
};

export const WrongPassword: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongPassword)) },
  play: async ({ canvas, userEvent }) => {
    const password = canvas.getByLabelText('Password');
    await userEvent.type(password, 'wrong horse');
    const button = canvas.getByRole('button', { name: 'Sign in' });
    await userEvent.click(button);
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('The user name or password is wrong.'),
    );
    await expect(button).toHaveFocus();
    await expect(password).not.toBeInvalid();
    await expect(password).toHaveValue('wrong horse');
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'correct horse{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
  },
};

export const ThrottledWithTheWait: Story = {
  args: { onAnswer: fn(refusing(() => refusals.throttledFor(90))) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'correct horse{Enter}');
    const wait = /^You can try again in \d+ seconds\.$/;
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(wait));
    await expect(canvas.getByText(wait, { selector: 'p' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(args.onAnswer).toHaveBeenCalledTimes(2);
  },
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'correct horse{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Start again/));
  },
};
