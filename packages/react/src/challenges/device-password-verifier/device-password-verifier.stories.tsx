import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { stopsAt } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import * as plays from '../../../test/status-plays.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
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

export const Pending: Story = {
  render: (args) => (
    <InSignIn>
      <DevicePasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.checking,
};

export const Standalone: Story = { play: plays.standalone('Checking this device') };

export const Refused: Story = {
  render: (args) => (
    <InSignIn error={refusals.deviceForgotten()}>
      <DevicePasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.refused(/no longer remembered/),
};

export const Throttled: Story = {
  render: (args) => (
    <InSignIn error={refusals.throttled()}>
      <DevicePasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.refused(/Too many requests/),
};

export const SessionLost: Story = {
  render: (args) => (
    <InSignIn error={refusals.sessionLost()}>
      <DevicePasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.refused(/Start again/),
};

export const MinimalParameters: Story = {
  args: { challenge: { ...decoded('DEVICE_PASSWORD_VERIFIER', 'plain'), deviceKey: undefined } },
  play: plays.standalone('Checking this device'),
};

export const MalformedParameters: Story = {
  render: () => (
    <SignIn client={receiving('DEVICE_PASSWORD_VERIFIER', { SALT: '5ac1', SRP_B: null })} />
  ),
  play: stopsAt('SRP_B'),
};
