import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import type { Play } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
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

const namesIt: Play = async ({ canvas }) => {
  await expect(await canvas.findByText('VOICE_OTP')).toBeVisible();
  await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
};

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

export const Standalone: Story = {
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

export const LongText: Story = {
  args: {
    challenge: { ...decoded('UNKNOWN', 'plain'), wireName: `${'VERY_'.repeat(24)}LONG_OTP` },
  },
  play: async ({ canvas }) => {
    const card = canvas.getByRole('region');
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth + 2);
  },
};

export const MinimalParameters: Story = {
  render: () => <SignIn client={receiving('VOICE_OTP', {})} />,
  play: namesIt,
};

export const MalformedParameters: Story = {
  // Nobody here knows what they should be like, so nothing is refused.
  render: () => <SignIn client={receiving('VOICE_OTP', { CODE_LENGTH: [6], USERNAME: {} })} />,
  play: namesIt,
};
