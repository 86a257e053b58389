import { type AssertionCredential, ChallengeError } from '@countersign/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { type Play, staysInTheCard, stopsAt } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import { type PasskeyPrompt, WebAuthn } from './index.ts';

const credential: AssertionCredential = {
  id: 'I5aRjTCeeba9uhEfi3sJuPQydXTGGaRXL-HBo4u9oW8',
  rawId: 'I5aRjTCeeba9uhEfi3sJuPQydXTGGaRXL-HBo4u9oW8',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
};

/** A browser whose prompt does this. What Chromium's own does is shown in a test of its own. */
const prompt = (ask: PasskeyPrompt['ask'], more: Partial<PasskeyPrompt> = {}): PasskeyPrompt => ({
  isSupported: () => true,
  canFillIn: async () => true,
  ask: fn(ask),
  ...more,
});
const giving = () => prompt(async () => credential);
const waiting = () => prompt(() => new Promise(() => {}));
const throwing = (name: string) =>
  prompt(async () => {
    throw new DOMException('of the browser', name);
  });

const meta = {
  title: 'Challenges/WEB_AUTHN',
  component: WebAuthn,
  args: { challenge: decoded('WEB_AUTHN', 'plain'), onAnswer: fn(), prompt: giving() },
  render: (args) => (
    <InSignIn alternatives={['EMAIL_OTP', 'PASSWORD']} tryAnotherWay={anotherWay}>
      <WebAuthn {...args} />
    </InSignIn>
  ),
} satisfies Meta<typeof WebAuthn>;

const anotherWay = fn();

const asksForPasskey: Play = async ({ canvas }) => {
  await canvas.findByRole('heading', { name: 'Use your passkey' });
  await expect(canvas.getByRole('button', { name: 'Continue' })).toBeVisible();
};

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  args: { prompt: waiting() },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('button', { name: 'Continue' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try another way' })).toBeVisible();
    await expect(canvas.queryByRole('textbox')).toBeNull();
    await expect(args.prompt?.ask).not.toHaveBeenCalled();
  },
};

export const Filled: Story = {
  args: { prompt: giving(), onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByRole('button', { name: 'Signing in…' })).toHaveFocus();
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
    await expect(args.onAnswer).toHaveBeenCalledWith({ credential }, expect.anything());
    await expect(args.prompt?.ask).toHaveBeenCalledTimes(1);
    await expect(args.prompt?.ask).toHaveBeenCalledWith(
      args.challenge.options,
      expect.objectContaining({ inField: false }),
    );
    await expect(canvas.queryByRole('button', { name: 'Cancel' })).toBeNull();
  },
};

export const Pending: Story = {
  args: { prompt: waiting() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Continue' }));
    const button = await canvas.findByRole('button', { name: 'Waiting for your device…' });
    await expect(button).toHaveFocus();
    await expect(canvas.getByRole('status')).toHaveTextContent('Waiting for your device…');
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(args.prompt?.ask).toHaveBeenCalledTimes(1);
  },
};

export const Cancelled: Story = {
  args: { prompt: throwing('NotAllowedError') },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const again = await canvas.findByRole('button', { name: 'Try again' });
    await expect(again).toHaveFocus();
    await expect(canvas.getByRole('status')).toHaveTextContent(/The passkey prompt was closed/);
    await expect(canvas.getByRole('alert')).toHaveTextContent(/^$/);
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const CancelledFromThePage: Story = {
  args: { prompt: waiting() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }));
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toHaveFocus();
    await expect(canvas.getByRole('alert')).toHaveTextContent(/^$/);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(args.prompt?.ask).toHaveBeenCalledTimes(2));
  },
};

export const AnotherMethodWhileWaiting: Story = {
  args: { prompt: waiting() },
  play: async ({ canvas, userEvent }) => {
    anotherWay.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await canvas.findByRole('button', { name: 'Cancel' });
    await userEvent.click(canvas.getByRole('button', { name: 'Try another way' }));
    await expect(anotherWay).toHaveBeenCalledTimes(1);
    // The prompt is closed without a word about it.
    await expect(await canvas.findByRole('button', { name: 'Continue' })).toBeVisible();
    await expect(canvas.queryByText(/prompt was closed/)).toBeNull();
  },
};

export const Refused: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongPassword)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/That passkey was not accepted/),
    );
    await expect(canvas.getByRole('button', { name: 'Try again' })).toHaveFocus();
  },
};

export const DeviceFailed: Story = {
  args: { prompt: throwing('UnknownError') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/passkey/i));
    await expect(canvas.queryByText(/was not accepted/)).toBeNull();
  },
};

export const Unsupported: Story = {
  args: { prompt: { ...waiting(), isSupported: () => false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/This browser can’t use passkeys/)).toBeVisible();
    const buttons = canvas.getAllByRole('button').map((button) => button.textContent);
    await expect(buttons).toEqual(['Change', 'Try another way', 'Start again']);
  },
};

export const UnsupportedAndNoOtherWay: Story = {
  args: Unsupported.args ?? {},
  render: (args) => (
    <InSignIn>
      <WebAuthn {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Try another way' })).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

export const WrongDomain: Story = {
  args: { prompt: throwing('SecurityError') },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const heading = await canvas.findByRole('heading', { name: 'Passkeys don’t work here' });
    await expect(heading).toHaveFocus();
    await expect(canvas.getByText('auth.example.com')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try another way' })).toBeVisible();
  },
};

export const SwitchFailed: Story = {
  render: (args) => (
    <InSignIn alternatives={['EMAIL_OTP']} error={new ChallengeError('NetworkFailed')}>
      <WebAuthn {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const SwitchFailedWhereUnsupported: Story = {
  args: Unsupported.args ?? {},
  render: (args) => (
    <InSignIn alternatives={['EMAIL_OTP']} error={new ChallengeError('NetworkFailed')}>
      <WebAuthn {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
    await expect(canvas.getByRole('button', { name: 'Try another way' })).toBeVisible();
  },
};

export const InAField: Story = {
  args: { inField: true, prompt: waiting() },
  play: async ({ canvas, userEvent, args }) => {
    const field = await canvas.findByRole('textbox', { name: 'Username' });
    await expect(field).toHaveAttribute('autocomplete', 'username webauthn');
    await expect(field).toHaveValue('dana@example.com');
    await waitFor(() => expect(args.prompt?.ask).toHaveBeenCalledTimes(1));
    // The button's prompt takes the place of the field's.
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(args.prompt?.ask).toHaveBeenCalledTimes(2));
    await expect(args.prompt?.ask).toHaveBeenLastCalledWith(
      args.challenge.options,
      expect.objectContaining({ inField: false }),
    );
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(canvas.getByRole('button', { name: 'Try again' })).toHaveFocus();
  },
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Start again/));
  },
};

export const LongText: Story = {
  args: {
    inField: true,
    prompt: waiting(),
  },
  render: (args) => (
    <InSignIn username={`${'dana.'.repeat(16)}@example.com`} alternatives={['EMAIL_OTP']}>
      <WebAuthn {...args} />
    </InSignIn>
  ),
  play: staysInTheCard,
};

export const UnknownMembers: Story = {
  // They go on to the browser, which knows what it knows.
  render: () => (
    <SignIn
      client={receiving('WEB_AUTHN', {
        CREDENTIAL_REQUEST_OPTIONS:
          '{"challenge":"oiPfzErle4_fwSZINCvOuA","attestationFormats":["none"],"mood":"good"}',
      })}
    />
  ),
  play: asksForPasskey,
};

export const MinimalParameters: Story = {
  render: () => (
    <SignIn
      client={receiving('WEB_AUTHN', {
        CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"oiPfzErle4_fwSZINCvOuA"}',
      })}
    />
  ),
  play: asksForPasskey,
};

export const MalformedParameters: Story = {
  render: () => (
    <SignIn
      client={receiving('WEB_AUTHN', {
        CREDENTIAL_REQUEST_OPTIONS: '{"publicKey":{"challenge":"oiPfzErle4_fwSZINCvOuA"}}',
      })}
    />
  ),
  play: stopsAt('CREDENTIAL_REQUEST_OPTIONS.challenge'),
};
