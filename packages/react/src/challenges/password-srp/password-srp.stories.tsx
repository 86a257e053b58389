import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import * as plays from '../../../test/password-plays.ts';
import { goesOn, staysInTheCard } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { PasswordSrp } from './index.ts';

const meta = {
  title: 'Challenges/PASSWORD_SRP',
  component: PasswordSrp,
  args: { challenge: decoded('PASSWORD_SRP', 'plain'), onAnswer: fn() },
  render: (args) => (
    <InSignIn forgotPassword="/reset" alternatives={['EMAIL_OTP']}>
      <PasswordSrp {...args} />
    </InSignIn>
  ),
} satisfies Meta<typeof PasswordSrp>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = { play: plays.empty };

export const Standalone: Story = {
  render: (args) => <PasswordSrp {...args} />,
  play: plays.standalone,
};

export const Filled: Story = { play: plays.filled };

export const NothingTyped: Story = { play: plays.nothingTyped };

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: plays.pending,
};

export const WrongPassword: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongPassword)) },
  play: plays.wrong,
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: plays.throttled,
};

export const ThrottledWithTheWait: Story = {
  args: { onAnswer: fn(refusing(() => refusals.throttledFor(90))) },
  play: plays.throttledWithTheWait,
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: plays.sessionLost,
};

export const LongText: Story = {
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(16)}@example.com`} alternatives={['EMAIL_OTP']}>
      <PasswordSrp {...args} />
    </InSignIn>
  ),
  play: staysInTheCard,
};

export const UnknownMembers: Story = {
  render: () => (
    <SignIn client={receiving('PASSWORD_SRP', { PASSWORD_AGE: '90', toString: 'never called' })} />
  ),
  play: plays.asksForIt,
};

export const MinimalParameters: Story = {
  render: () => <SignIn client={receiving('PASSWORD_SRP', {})} />,
  play: plays.asksForIt,
};

export const MalformedParameters: Story = {
  render: () => <SignIn client={receiving('PASSWORD_SRP', { USERNAME: 42 })} />,
  play: goesOn('Enter your password'),
};
