import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { InSignIn } from '../testing/in-sign-in.tsx';
import {
  AnnouncerProvider,
  ChallengeForm,
  ChallengeSection,
  Deadline,
  Heading,
  Identity,
  LinkButton,
  Stage,
  Submit,
  UsernameField,
} from './index.ts';

/** Two screens of one challenge: the second one's heading takes the focus. */
function TwoStages() {
  const [stage, setStage] = useState('first');
  return (
    <AnnouncerProvider>
      <Stage name={stage}>
        <ChallengeSection title={`The ${stage} stage`}>
          <LinkButton onClick={() => setStage('second')}>Go on</LinkButton>
        </ChallengeSection>
      </Stage>
    </AnnouncerProvider>
  );
}

const meta = {
  title: 'Parts/Screens',
  component: ChallengeForm,
  subcomponents: { ChallengeSection, Deadline, Heading, Identity, Stage, UsernameField },
  tags: ['autodocs'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Form: Story = {
  render: () => (
    <InSignIn>
      <ChallengeForm
        title="Your own form"
        description="One sentence: why, or where from."
        pending={false}
        onSubmit={(event) => event.preventDefault()}
      >
        <Submit pending={false} pendingLabel="One moment…">
          Continue
        </Submit>
      </ChallengeForm>
    </InSignIn>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('form', { name: 'Your own form' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Change' })).toBeVisible();
    const username = canvasElement.querySelector('input[autocomplete="username"]');
    await expect(username).toHaveValue('dana@example.com');
  },
};

export const Section: Story = {
  render: () => (
    <ChallengeSection title="Nothing to fill in" description="One sentence: why, or where from." />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Nothing to fill in' })).toBeVisible();
  },
};

export const NextStage: Story = {
  render: () => <TwoStages />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }));
    const heading = await canvas.findByRole('heading', { name: 'The second stage' });
    await waitFor(() => expect(heading).toHaveFocus());
  },
};

export const TimeRunningOut: Story = {
  render: () => (
    <InSignIn deadline={Date.now() + 28_000}>
      <ChallengeSection title="Your own screen" />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/Less than 30 seconds/),
    );
  },
};
