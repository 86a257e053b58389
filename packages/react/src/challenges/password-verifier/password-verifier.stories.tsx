import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { stopsAt } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import * as plays from '../../../test/status-plays.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
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

export const Pending: Story = {
  render: (args) => (
    <InSignIn>
      <PasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.checking,
};

export const Standalone: Story = { play: plays.standalone('Checking your password') };

export const Refused: Story = {
  render: (args) => (
    <InSignIn error={refusals.wrongPassword()}>
      <PasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.refused(/username or password is wrong/),
};

export const Throttled: Story = {
  render: (args) => (
    <InSignIn error={refusals.throttled()}>
      <PasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.refused(/Too many requests/),
};

export const SessionLost: Story = {
  render: (args) => (
    <InSignIn error={refusals.sessionLost()}>
      <PasswordVerifier {...args} />
    </InSignIn>
  ),
  play: plays.refused(/Start again/),
};

export const MinimalParameters: Story = {
  // In USER_SRP_AUTH it comes without a session.
  args: { challenge: decoded('PASSWORD_VERIFIER', 'user-srp-auth') },
  play: plays.standalone('Checking your password'),
};

export const MalformedParameters: Story = {
  render: () => (
    <SignIn client={receiving('PASSWORD_VERIFIER', { USER_ID_FOR_SRP: 'dana', SALT: ' ' })} />
  ),
  play: stopsAt('SALT'),
};
