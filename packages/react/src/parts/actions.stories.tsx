import type { Meta, StoryObj } from '@storybook/react-vite';
import { useRef } from 'react';
import { expect, fn, spyOn, waitFor } from 'storybook/test';
import { refusals, refusing } from '../testing/decoded.ts';
import { InSignIn } from '../testing/in-sign-in.tsx';
import {
  AnotherWay,
  ChallengeForm,
  ChallengeSection,
  CopyButton,
  ForgotPassword,
  LinkButton,
  Resend,
  StartAgain,
  Submit,
  Ways,
} from './index.ts';

const onResend = fn(async () => {});
const forgotPassword = fn();

/** What is copied stands on the page as well, for where nothing can be copied. */
function Key() {
  const shown = useRef<HTMLElement>(null);
  return (
    <p>
      <code ref={shown}>ZRDX SNZR</code>{' '}
      <CopyButton value="ZRDXSNZR" name="Copy key" shown={shown} />
    </p>
  );
}

const meta = {
  title: 'Parts/Actions',
  component: Submit,
  subcomponents: { AnotherWay, CopyButton, ForgotPassword, LinkButton, Resend, StartAgain, Ways },
  tags: ['autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Sending: Story = {
  render: () => (
    <ChallengeForm title="Your own form" pending onSubmit={(event) => event.preventDefault()}>
      <Submit pending pendingLabel="Saving…">
        Save
      </Submit>
    </ChallengeForm>
  ),
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Saving…' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Saving…'));
  },
};

export const Copied: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <Key />
    </ChallengeSection>
  ),
  play: async ({ canvas, userEvent }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await userEvent.click(canvas.getByRole('button', { name: 'Copy key' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Copied'));
    await expect(write).toHaveBeenCalledWith('ZRDXSNZR');
  },
};

export const SentAgain: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <Resend onResend={onResend} cooldownSeconds={60} />
    </ChallengeSection>
  ),
  play: async ({ canvas, userEvent }) => {
    onResend.mockClear();
    const resend = canvas.getByRole('button', { name: 'Send a new code' });
    await userEvent.click(resend);
    await waitFor(() => expect(resend).toHaveAttribute('aria-disabled', 'true'));
    await userEvent.click(resend);
    await expect(onResend).toHaveBeenCalledTimes(1);
  },
};

export const NotSentAgain: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <Resend onResend={refusing(refusals.tooOften)} />
    </ChallengeSection>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Send a new code' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Wait a few minutes/));
  },
};

export const OtherWays: Story = {
  render: () => (
    <InSignIn alternatives={['EMAIL_OTP']} forgotPassword={forgotPassword}>
      <ChallengeSection title="Your own screen">
        <Ways>
          <ForgotPassword />
          <AnotherWay />
          <StartAgain />
          <LinkButton onClick={() => {}}>Something of your own</LinkButton>
        </Ways>
      </ChallengeSection>
    </InSignIn>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Forgot password?' }));
    await expect(forgotPassword).toHaveBeenCalled();
    for (const name of ['Try another way', 'Start again', 'Something of your own']) {
      await expect(canvas.getByRole('button', { name })).toBeVisible();
    }
  },
};

export const WithoutOtherWays: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <Ways>
        <ForgotPassword />
        <AnotherWay />
        <StartAgain />
      </Ways>
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};
