import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { defaultPasswordPolicy } from '../password-policy.ts';
import { refusals } from '../testing/decoded.ts';
import { InSignIn } from '../testing/in-sign-in.tsx';
import {
  ChallengeSection,
  ConversationError,
  ErrorSummary,
  FormError,
  Help,
  Notice,
  NotReceived,
  PasswordRules,
  Spinner,
  Status,
  sentTo,
  Wait,
} from './index.ts';

const meta = {
  title: 'Parts/Messages',
  component: FormError,
  subcomponents: {
    ConversationError,
    ErrorSummary,
    Help,
    Notice,
    NotReceived,
    PasswordRules,
    Spinner,
    Status,
    Wait,
  },
  tags: ['autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Refused: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <FormError problem={{ kind: 'throttled' }} />
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
  },
};

export const RefusedForAWhile: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <FormError problem={refusals.throttledFor(90)} />
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/try again in \d+ seconds/),
    );
  },
};

export const ErrorOfTheSignIn: Story = {
  render: () => (
    <InSignIn error={refusals.offline()}>
      <ChallengeSection title="Your own screen">
        <ConversationError />
      </ChallengeSection>
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
  },
};

export const SeveralFaults: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <ErrorSummary
        faults={[
          { label: 'Given name', inputId: 'given', problem: { kind: 'required' } },
          { label: 'Phone number', inputId: 'phone', problem: { kind: 'format' } },
        ]}
      />
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    const summary = canvas.getByRole('heading', { name: 'Some fields need another look' });
    await waitFor(() => expect(summary).toHaveFocus());
    await expect(canvas.getAllByRole('link')).toHaveLength(2);
  },
};

export const JustDone: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <Notice text="Your password has been changed." />
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('Your password has been changed.'),
    );
  },
};

export const Progress: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <Status text="Waiting for you to open the link…" />
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/open the link/));
  },
};

export const HelpText: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <Help title="Where do I find it?">It is on the back of your card.</Help>
    </ChallengeSection>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('Where do I find it?'));
    await expect(canvas.getByText('It is on the back of your card.')).toBeVisible();
  },
};

export const CodeNotReceived: Story = {
  render: () => (
    <ChallengeSection
      title="Enter the code"
      description={sentTo(
        { sentTo: 'It went to {destination}.', sent: 'It is on its way.' },
        { medium: 'EMAIL', destination: 'd***@e***' },
      )}
    >
      <NotReceived medium="EMAIL" onResend={undefined} />
    </ChallengeSection>
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('d***@e***')).toHaveAttribute('dir', 'ltr');
    await userEvent.click(canvas.getByText('I didn’t get the code'));
    await expect(canvas.getByText(/spam folder/)).toBeVisible();
  },
};

export const Rules: Story = {
  render: () => (
    <ChallengeSection title="Your own screen">
      <PasswordRules id="rules" password="correctHorse" policy={defaultPasswordPolicy} />
    </ChallengeSection>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Met: An uppercase letter/)).toBeInTheDocument();
    await expect(canvas.getByText(/^Not met yet: A number/)).toBeInTheDocument();
  },
};
