import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { EmailMfa } from './index.ts';

const meta = {
  title: 'Challenges/EMAIL_MFA',
  component: EmailMfa,
  args: { challenge: decoded('EMAIL_MFA', 'plain'), onAnswer: fn() },
} satisfies Meta<typeof EmailMfa>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas }) => {
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await expect(code).toHaveAccessibleDescription(/d\*{3}@e\*{3}/);
    await expect(code).not.toHaveFocus();
    await expect(canvas.queryByRole('button', { name: 'Send a new code' })).toBeNull();
  },
};

export const Filled: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await userEvent.click(code);
    await userEvent.paste('4921 03-87');
    await expect(code).toHaveValue('49210387');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onAnswer).toHaveBeenCalledTimes(1));
    await expect(args.onAnswer).toHaveBeenCalledWith({ code: '49210387' }, expect.anything());
  },
};

export const NothingTyped: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }));
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await waitFor(() => expect(code).toHaveFocus());
    await expect(code).toBeInvalid();
    await expect(code).toHaveAccessibleDescription(/Enter the code/);
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '49210387{Enter}{Enter}');
    const button = await canvas.findByRole('button', { name: 'Checking the code…' });
    await userEvent.click(button);
    await expect(button).toHaveFocus();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(canvas.getByRole('status')).toHaveTextContent('Checking the code…');
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
  },
};

export const WrongCode: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongCode)) },
  play: async ({ canvas, userEvent }) => {
    const code = canvas.getByRole<HTMLInputElement>('textbox', { name: 'Code' });
    await userEvent.type(code, '49210387');
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(code).toHaveFocus());
    await expect(code).toBeInvalid();
    await expect(code).toHaveAccessibleDescription(/That code doesn’t match/);
    await expect(canvas.getByRole('alert')).toHaveTextContent(/That code doesn’t match/);
    await expect([code.selectionStart, code.selectionEnd]).toEqual([0, 8]);
    await expect(code).toHaveValue('49210387');
  },
};

export const CodeExpired: Story = {
  args: {
    onAnswer: fn(refusing(refusals.expiredCode)),
    onResend: fn(async () => {}),
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '49210387{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Ask for a new one/));
    const resend = canvas.getByRole('button', { name: 'Send a new code' });
    await userEvent.click(resend);
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('A new code is on its way.'),
    );
    await expect(resend).toHaveFocus();
    await expect(resend).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(resend);
    await expect(args.onResend).toHaveBeenCalledTimes(1);
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await userEvent.type(code, '49210387');
    const button = canvas.getByRole('button', { name: 'Confirm' });
    await userEvent.click(button);
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(button).toHaveFocus();
    await expect(code).not.toBeInvalid();
    await expect(code).toHaveValue('49210387');
  },
};

export const Offline: Story = {
  args: { onAnswer: fn(refusing(refusals.offline)) },
  play: async ({ canvas, userEvent }) => {
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await userEvent.type(code, '49210387{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await expect(code).toHaveValue('49210387');
  },
};

export const InASignIn: Story = {
  args: { onResend: fn(async () => {}) },
  render: (args) => (
    <InSignIn alternatives={['PASSWORD', 'WEB_AUTHN']} resendAt={Date.now() + 24_900}>
      <EmailMfa {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Change' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try another way' })).toBeVisible();
    await waitFor(() => expect(canvas.getByText(/Send a new code in/)).toBeVisible());
    await expect(document.querySelector('input[autocomplete="username"]')).toHaveValue(
      'dana@example.com',
    );
  },
};

export const NotReceived: Story = {
  args: { onResend: fn(async () => {}) },
  render: (args) => (
    <InSignIn alternatives={['PASSWORD']} resendAt={Date.now() + 24_900}>
      <EmailMfa {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, userEvent, args }) => {
    const advice = canvas.getByText(/look in your spam folder/);
    await expect(advice).not.toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '4921');
    await userEvent.click(canvas.getByText('I didn’t get the code'));
    await waitFor(() => expect(advice).toBeVisible());
    await expect(canvas.getByRole('textbox', { name: 'Code' })).toHaveValue('4921');
    await expect(canvas.queryByText(/signal/)).toBeNull();
    await expect(canvas.getByText(/Only the newest one works/)).toBeVisible();
    await expect(canvas.getByText(/try another way/)).toBeVisible();
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const NotReceivedAndNobodyToAsk: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('I didn’t get the code'));
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
  },
};

export const TimeRunningOut: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() + 28_000}>
      <EmailMfa {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/Less than 30 seconds/),
    );
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

export const TimeIsUp: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() - 1_000}>
      <EmailMfa {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Time is up/));
    await expect(canvas.getByRole('textbox', { name: 'Code' })).toBeEnabled();
  },
};

export const LongText: Story = {
  args: {
    challenge: {
      ...decoded('EMAIL_MFA', 'plain'),
      delivery: { medium: undefined, destination: `${'d'.repeat(64)}@e***.example` },
    },
  },
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(16)}@example.com`} alternatives={['PASSWORD']}>
      <EmailMfa {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    const card = canvas.getByRole('form');
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth + 2);
  },
};
