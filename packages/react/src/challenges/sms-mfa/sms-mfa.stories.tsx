import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { codePlays } from '../../../test/code-plays.ts';
import { goesOn } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { messageComesIn } from '../../../test/web-otp.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { SmsMfa } from './index.ts';

const meta = {
  title: 'Challenges/SMS_MFA',
  component: SmsMfa,
  args: { challenge: decoded('SMS_MFA', 'plain'), onAnswer: fn() },
} satisfies Meta<typeof SmsMfa>;

const plays = codePlays('49210387');

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = { play: plays.empty(/\+\*{8}4114/) };

export const Filled: Story = { play: plays.filled };

export const FilledInByTheBrowser: Story = {
  beforeEach: () => messageComesIn('49210387'),
  play: plays.filledInByTheBrowser,
};

export const NothingTyped: Story = { play: plays.nothingTyped };

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: plays.pending,
};

export const WrongCode: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongCode)) },
  play: plays.wrong,
};

export const CodeExpired: Story = {
  args: { onAnswer: fn(refusing(refusals.expiredCode)), onResend: fn(async () => {}) },
  play: plays.expiredAndSentAgain,
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: plays.throttled,
};

export const Offline: Story = {
  args: { onAnswer: fn(refusing(refusals.offline)) },
  play: plays.offline,
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: plays.sessionLost,
};

export const InASignIn: Story = {
  args: { onResend: fn(async () => {}) },
  render: (args) => (
    <InSignIn alternatives={['PASSWORD', 'WEB_AUTHN']} resendAt={Date.now() + 24_900}>
      <SmsMfa {...args} />
    </InSignIn>
  ),
  play: plays.resendIn,
};

export const NotReceived: Story = {
  args: { onResend: fn(async () => {}) },
  render: (args) => (
    <InSignIn alternatives={['PASSWORD']} resendAt={Date.now() + 24_900}>
      <SmsMfa {...args} />
    </InSignIn>
  ),
  play: plays.notReceived(/your phone has a signal/, /spam/),
};

export const NotReceivedWithoutSupport: Story = { play: plays.nobodyToAsk };

export const TimeRunningOut: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() + 28_000}>
      <SmsMfa {...args} />
    </InSignIn>
  ),
  play: plays.timeRunningOut,
};

export const TimeIsUp: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() - 1_000}>
      <SmsMfa {...args} />
    </InSignIn>
  ),
  play: plays.timeIsUp,
};

export const LongText: Story = {
  args: {
    challenge: {
      ...decoded('SMS_MFA', 'plain'),
      delivery: { medium: undefined, destination: `${'d'.repeat(64)}@e***.example` },
    },
  },
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(16)}@example.com`} alternatives={['PASSWORD']}>
      <SmsMfa {...args} />
    </InSignIn>
  ),
  play: plays.longText,
};

export const UnknownMembers: Story = {
  render: () => (
    <SignIn
      client={receiving('SMS_MFA', {
        CODE_DELIVERY_DESTINATION: '+********4114',
        CODE_LENGTH: '12',
        toString: 'never called',
      })}
    />
  ),
  play: plays.asksFor('We texted a code to +********4114.'),
};

export const MinimalParameters: Story = {
  render: () => <SignIn client={receiving('SMS_MFA', {})} />,
  play: plays.asksFor('We texted a code to your phone.'),
};

export const MalformedParameters: Story = {
  render: () => <SignIn client={receiving('SMS_MFA', { CODE_DELIVERY_DESTINATION: {} })} />,
  play: goesOn('Enter the code'),
};
