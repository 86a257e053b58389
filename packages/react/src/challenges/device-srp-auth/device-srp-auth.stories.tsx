import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { goesOn } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import * as plays from '../../../test/status-plays.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { DeviceSrpAuth } from './index.ts';

const meta = {
  title: 'Challenges/DEVICE_SRP_AUTH',
  component: DeviceSrpAuth,
  args: { challenge: decoded('DEVICE_SRP_AUTH', 'plain'), onAnswer: fn() },
} satisfies Meta<typeof DeviceSrpAuth>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Pending: Story = {
  render: (args) => (
    <InSignIn>
      <DeviceSrpAuth {...args} />
    </InSignIn>
  ),
  play: plays.checking,
};

export const Standalone: Story = { play: plays.standalone('Checking this device') };

export const Refused: Story = {
  render: (args) => (
    <InSignIn error={refusals.deviceForgotten()}>
      <DeviceSrpAuth {...args} />
    </InSignIn>
  ),
  play: plays.refused(/no longer remembered/),
};

export const Throttled: Story = {
  render: (args) => (
    <InSignIn error={refusals.throttled()}>
      <DeviceSrpAuth {...args} />
    </InSignIn>
  ),
  play: plays.refused(/Too many requests/),
};

export const SessionLost: Story = {
  render: (args) => (
    <InSignIn error={refusals.sessionLost()}>
      <DeviceSrpAuth {...args} />
    </InSignIn>
  ),
  play: plays.refused(/Start again/),
};

export const MinimalParameters: Story = {
  args: { challenge: { ...decoded('DEVICE_SRP_AUTH', 'plain'), username: undefined } },
  play: plays.standalone('Checking this device'),
};

export const MalformedParameters: Story = {
  render: () => <SignIn client={receiving('DEVICE_SRP_AUTH', { USERNAME: 42 })} />,
  play: goesOn('Sign in'),
};
