import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { decoded, refusals } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { DevicePasswordVerifier } from './index.ts';

const meta = {
  title: 'Challenges/DEVICE_PASSWORD_VERIFIER',
  component: DevicePasswordVerifier,
  args: { challenge: decoded('DEVICE_PASSWORD_VERIFIER', 'plain'), onAnswer: fn() },
} satisfies Meta<typeof DevicePasswordVerifier>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Checking: Story = {
  render: (args) => (
    <InSignIn>
      <DevicePasswordVerifier {...args} />
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
    <InSignIn error={refusals.deviceForgotten()}>
      <DevicePasswordVerifier {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(/no longer remembered/);
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

export const Alone: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Checking this device' })).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};
