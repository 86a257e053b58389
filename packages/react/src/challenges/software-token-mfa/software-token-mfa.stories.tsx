import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { codePlays } from '../../../test/code-plays.ts';
import { goesOn } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { SoftwareTokenMfa } from './index.ts';

const meta = {
  title: 'Challenges/SOFTWARE_TOKEN_MFA',
  component: SoftwareTokenMfa,
  args: { challenge: decoded('SOFTWARE_TOKEN_MFA', 'plain'), onAnswer: fn() },
} satisfies Meta<typeof SoftwareTokenMfa>;

const plays = codePlays('492103');

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = { play: plays.empty(/authenticator app on My phone/) };

export const Filled: Story = { play: plays.filled };

export const NothingTyped: Story = { play: plays.nothingTyped };

export const TooShort: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const code = canvas.getByRole('textbox', { name: 'Code' });
    await userEvent.type(code, '4921{Enter}');
    await waitFor(() => expect(code).toBeInvalid());
    await expect(code).toHaveAccessibleDescription(/Enter all 6 digits/);
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: plays.pending,
};

export const WrongCode: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongCode)) },
  play: plays.wrong,
};

export const CodeExpired: Story = {
  args: { onAnswer: fn(refusing(refusals.expiredCode)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Code' }), '492103{Enter}');
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/the one your app shows now/),
    );
  },
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

export const HelpOpen: Story = {
  play: async ({ canvas, userEvent }) => {
    const help = canvas.getByText(/Codes depend on the time/);
    await expect(help).not.toBeVisible();
    await userEvent.click(canvas.getByText('My codes aren’t accepted'));
    await expect(help).toBeVisible();
  },
};

export const InASignIn: Story = {
  render: (args) => (
    <InSignIn alternatives={['PASSWORD', 'WEB_AUTHN']}>
      <SoftwareTokenMfa {...args} />
    </InSignIn>
  ),
  play: async (story) => {
    await plays.inASignIn(story);
    await expect(story.canvas.queryByText(/Send a new code/)).toBeNull();
  },
};

export const TimeRunningOut: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() + 28_000}>
      <SoftwareTokenMfa {...args} />
    </InSignIn>
  ),
  play: plays.timeRunningOut,
};

export const TimeIsUp: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() - 1_000}>
      <SoftwareTokenMfa {...args} />
    </InSignIn>
  ),
  play: plays.timeIsUp,
};

export const LongText: Story = {
  args: {
    challenge: {
      ...decoded('SOFTWARE_TOKEN_MFA', 'plain'),
      friendlyDeviceName: `Dana’s ${'extraordinarily '.repeat(8)}old ${'p'.repeat(64)}hone`,
    },
  },
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(16)}@example.com`} alternatives={['PASSWORD']}>
      <SoftwareTokenMfa {...args} />
    </InSignIn>
  ),
  play: plays.longText,
};

export const UnknownMembers: Story = {
  render: () => (
    <SignIn
      client={receiving('SOFTWARE_TOKEN_MFA', {
        FRIENDLY_DEVICE_NAME: 'My phone',
        ALGORITHM: 'SHA256',
        toString: 'never called',
      })}
    />
  ),
  play: plays.asksFor('Enter the 6-digit code from the authenticator app on My phone.'),
};

export const MinimalParameters: Story = {
  render: () => <SignIn client={receiving('SOFTWARE_TOKEN_MFA', {})} />,
  play: plays.asksFor('Enter the 6-digit code from your authenticator app.'),
};

export const MalformedParameters: Story = {
  render: () => <SignIn client={receiving('SOFTWARE_TOKEN_MFA', { FRIENDLY_DEVICE_NAME: 7 })} />,
  play: goesOn('Enter the code'),
};
