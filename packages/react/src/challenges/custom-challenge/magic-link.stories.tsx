import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useEffect, useRef } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { createChallenge } from '../../challenge.tsx';
import { useConversation } from '../../conversation.ts';
import { useAnswer } from '../../hooks/index.ts';
import { ChallengeSection, FormError, StartAgain, Status, Ways } from '../../parts/index.ts';
import { views } from '../../registry.ts';
import { decoded } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import type { ChallengeProps } from '../../types.ts';
import { createCustomChallenge } from './index.ts';

/**
 * An app's own screen for a link in a message. The page that the link opens says the word it
 * carries to this one: `new BroadcastChannel('magic-link').postMessage(word)`.
 */
function MagicLink(props: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode {
  const { challenge, onAnswer, className, ref } = props;
  const { error, submit } = useAnswer(onAnswer);
  const conversationError = useConversation()?.error;
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useEffect(() => {
    const channel = new BroadcastChannel('magic-link');
    channel.onmessage = ({ data }) => {
      if (typeof data === 'string') void latest.current({ answer: data });
    };
    return () => channel.close();
  }, []);
  return (
    <ChallengeSection
      {...{ challenge, className, ref }}
      title="Check your email"
      description={
        <>
          We sent a link to <bdi dir="ltr">{challenge.parameters['email']}</bdi>. Open it on this
          device.
        </>
      }
    >
      <FormError problem={error ?? conversationError} />
      <Status text="Waiting for you to open the link…" />
      <Ways>
        <StartAgain />
      </Ways>
    </ChallengeSection>
  );
}

const Challenge = createChallenge({
  ...views,
  CUSTOM_CHALLENGE: createCustomChallenge({
    parameter: 'type',
    renderers: { 'magic-link': MagicLink },
  }),
});

const challenge = decoded('CUSTOM_CHALLENGE', 'plain');
const ofType = (type: string) => ({
  ...challenge,
  parameters: { ...challenge.parameters, type },
});

const meta = {
  title: 'Examples/Magic link',
  component: Challenge<'CUSTOM_CHALLENGE'>,
  args: { challenge: ofType('magic-link'), onAnswer: fn() },
  render: (args) => (
    <InSignIn>
      <Challenge {...args} />
    </InSignIn>
  ),
} satisfies Meta<typeof Challenge<'CUSTOM_CHALLENGE'>>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Waiting: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: 'Check your email' })).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Waiting for you/));
    const opened = new BroadcastChannel('magic-link');
    opened.postMessage('the word in the link');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith(
        { answer: 'the word in the link' },
        expect.anything(),
      ),
    );
    opened.close();
  },
};

export const AnotherType: Story = {
  args: { challenge: ofType('constructor') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Answer' })).toBeVisible();
  },
};
