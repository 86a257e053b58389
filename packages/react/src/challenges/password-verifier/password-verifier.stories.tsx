import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { decoded, refusals } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { PasswordVerifier } from './index.ts';

const meta = {
  title: 'Challenges/PASSWORD_VERIFIER',
  component: PasswordVerifier,
  args: { challenge: decoded('PASSWORD_VERIFIER', 'user-auth'), onAnswer: fn() },
} satisfies Meta<typeof PasswordVerifier>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Checking: Story = {
  render: (args) => (
    <InSignIn>
      <PasswordVerifier {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('This takes a moment.');
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const Refused: Story = {
  render: (args) => (
    <InSignIn error={refusals.wrongPassword()}>
      <PasswordVerifier {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(/user name or password is wrong/);
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

export const Alone: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Checking your password' })).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};
