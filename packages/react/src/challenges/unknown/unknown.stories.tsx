import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { decoded } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { Unknown } from './index.ts';

const startAgain = fn();

const meta = {
  title: 'Challenges/UNKNOWN',
  component: Unknown,
  args: { challenge: decoded('UNKNOWN', 'plain'), onAnswer: fn() },
} satisfies Meta<typeof Unknown>;

export default meta;
type Story = StoryObj<typeof meta>;

export const InASignIn: Story = {
  render: (args) => (
    <InSignIn startAgain={startAgain}>
      <Unknown {...args} />
    </InSignIn>
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('VOICE_OTP')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Start again' }));
    await expect(startAgain).toHaveBeenCalled();
  },
};

export const Alone: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('VOICE_OTP')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const MarkupForAName: Story = {
  args: {
    challenge: { ...decoded('UNKNOWN', 'plain'), wireName: '<img src=x onerror=alert(1)>' },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};
