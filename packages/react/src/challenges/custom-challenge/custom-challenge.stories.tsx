import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { goesOn } from '../../../test/play.ts';
import { receiving } from '../../../test/receiving.ts';
import { Challenge } from '../../challenge.tsx';
import { SignIn } from '../../sign-in/sign-in.tsx';
import { decoded, refusals, refusing, unanswered } from '../../testing/decoded.ts';
import { InSignIn } from '../../testing/in-sign-in.tsx';
import type { ChallengeProps } from '../../types.ts';
import { CustomChallenge } from './index.ts';

const challenge = decoded('CUSTOM_CHALLENGE', 'plain');
const asking = (parameters: Record<string, string>) => ({ ...challenge, parameters });

/** A trigger that asks twice: each round is a challenge with a session of its own. */
function Rounds(props: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode {
  const [round, setRound] = useState(props.challenge);
  const next = { ...asking({ question: 'And your second one?' }), session: 'second' };
  return <Challenge {...props} challenge={round} onAnswer={() => setRound(next)} />;
}

function SameAgain(props: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode {
  const [session, setSession] = useState('first');
  const round = { ...props.challenge, session };
  return <Challenge {...props} challenge={round} onAnswer={() => setSession('second')} />;
}

const meta = {
  title: 'Challenges/CUSTOM_CHALLENGE',
  component: CustomChallenge,
  args: { challenge, onAnswer: fn() },
} satisfies Meta<typeof CustomChallenge>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, canvasElement }) => {
    const answer = canvas.getByRole('textbox', { name: 'Answer' });
    await expect(answer).toHaveAccessibleDescription('What was the name of your first pet?');
    await expect(answer).toHaveAttribute('autocomplete', 'off');
    await expect(canvasElement).not.toHaveTextContent('dana@example.com');
  },
};

export const Filled: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Answer' }), ' Rex {Enter}');
    await waitFor(() =>
      expect(args.onAnswer).toHaveBeenCalledWith({ answer: ' Rex ' }, expect.anything()),
    );
  },
};

export const NothingTyped: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const answer = canvas.getByRole('textbox', { name: 'Answer' });
    await waitFor(() => expect(answer).toHaveFocus());
    await expect(answer).toHaveAccessibleDescription(/Enter your answer/);
    await expect(args.onAnswer).not.toHaveBeenCalled();
  },
};

export const Pending: Story = {
  args: { onAnswer: fn(unanswered) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Answer' }), 'Rex{Enter}{Enter}');
    await expect(await canvas.findByRole('button', { name: /Checking your answer/ })).toBeVisible();
    await expect(args.onAnswer).toHaveBeenCalledTimes(1);
  },
};

export const WrongAnswer: Story = {
  args: { onAnswer: fn(refusing(refusals.wrongCode)) },
  play: async ({ canvas, userEvent }) => {
    const answer = canvas.getByRole('textbox', { name: 'Answer' });
    await userEvent.type(answer, 'Rex{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/answer isn’t right/));
    await waitFor(() => expect(answer).toHaveFocus());
    await expect(answer).toHaveValue('Rex');
  },
};

export const SessionLost: Story = {
  args: { onAnswer: fn(refusing(refusals.sessionLost)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Answer' }), 'Rex{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Start again/));
  },
};

export const Offline: Story = {
  args: { onAnswer: fn(refusing(refusals.offline)) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Answer' }), 'Rex{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/No connection/));
  },
};

export const MinimalParameters: Story = {
  args: { challenge: asking({}) },
  play: async ({ canvas }) => {
    const answer = canvas.getByRole('textbox', { name: 'Answer' });
    await expect(answer).toHaveAccessibleDescription('Enter the answer you were asked for.');
  },
};

export const PictureAndLink: Story = {
  args: {
    challenge: asking({
      prompt: 'Which animal is this?',
      captchaUrl: new URL('/favicon.svg', location.href).href,
      link: 'https://help.example.com/animals?from=sign-in',
    }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img')).toHaveAccessibleName(/Picture that belongs/);
    const link = canvas.getByRole('link', { name: 'Open help.example.com in a new tab' });
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  },
};

export const UnsafeAddresses: Story = {
  args: {
    challenge: asking({
      message: '<img src=x onerror=alert(1)>',
      image: 'http://pictures.example.com/1.png',
      link: 'javascript:alert(1)',
    }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

export const InASignIn: Story = {
  render: (args) => (
    <InSignIn deadline={Date.now() + 28_000}>
      <CustomChallenge {...args} />
    </InSignIn>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('dana@example.com')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Change' })).toBeVisible();
    await expect(await canvas.findAllByRole('button', { name: 'Start again' })).toHaveLength(1);
  },
};

export const SecondRound: Story = {
  render: (args) => <Rounds {...args} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Answer' }), 'Rex{Enter}');
    const question = await canvas.findByText('And your second one?');
    await expect(question).toBeVisible();
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('One more answer is needed.'),
    );
    const answer = canvas.getByRole('textbox', { name: 'Answer' });
    await expect(answer).toHaveAccessibleDescription('And your second one?');
    await expect(answer).toHaveValue('');
    await expect(canvas.getByRole('heading', { name: 'One more step' })).toHaveFocus();
  },
};

/** The trigger asks the very same again: the answer was not accepted, and that is said. */
export const AskedAgain: Story = {
  render: (args) => <SameAgain {...args} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Answer' }), 'Rex{Enter}');
    const why = 'That answer was not accepted. Check it and try again.';
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(why));
    const answer = canvas.getByRole('textbox', { name: 'Answer' });
    await expect(answer).toHaveAccessibleDescription(/That answer was not accepted/);
    await expect(answer).toHaveValue('');
  },
};

export const LongText: Story = {
  args: {
    challenge: asking({
      question: `${'Which of these words did you choose as your last one? '.repeat(6)}${'w'.repeat(80)}`,
      link: `https://${'long.'.repeat(12)}example.com/`,
    }),
  },
  play: async ({ canvas }) => {
    const card = canvas.getByRole('form');
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth + 2);
  },
};

export const Throttled: Story = {
  args: { onAnswer: fn(refusing(refusals.throttled)) },
  play: async ({ canvas, userEvent }) => {
    const answer = canvas.getByRole('textbox', { name: 'Answer' });
    await userEvent.type(answer, 'Rex{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Too many requests/));
    await expect(answer).toHaveValue('Rex');
  },
};

export const UnknownMembers: Story = {
  // What a trigger sends besides is between it and the app.
  render: () => (
    <SignIn
      client={receiving('CUSTOM_CHALLENGE', {
        question: 'What was the name of your first pet?',
        tenant: 'acme-7',
        __proto__: 'x',
      })}
    />
  ),
  play: async ({ canvas, canvasElement }) => {
    const answer = await canvas.findByRole('textbox', { name: 'Answer' });
    await expect(answer).toHaveAccessibleDescription('What was the name of your first pet?');
    await expect(canvasElement).not.toHaveTextContent('acme-7');
  },
};

export const MalformedParameters: Story = {
  render: () => <SignIn client={receiving('CUSTOM_CHALLENGE', { question: { en: 'Who?' } })} />,
  play: goesOn('One more step'),
};
