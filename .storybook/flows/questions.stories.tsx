import type { TriggerHandlers } from '@countersign/emulator';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { FlowStage } from './flow-stage.tsx';
import { hands } from './hands.ts';
import { poolOffering, reachable } from './pools.ts';

const questions = [
  { question: 'Which color is the door of the office?', answer: 'green' },
  { question: 'How much is seven times six?', answer: '42' },
  { question: 'Which month comes after May?', answer: 'june' },
] as const;

/** One right answer after the other, and no wrong one. Source: developer guide, Custom authentication. */
const triggers: TriggerHandlers = {
  define: (event) => {
    const { session } = event.request;
    const wrong = session.some(({ challengeResult }: Round) => !challengeResult);
    event.response = {
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: !wrong && session.length === questions.length,
      failAuthentication: wrong,
    };
    return event;
  },
  create: (event) => {
    const round = event.request.session.length;
    event.response = {
      publicChallengeParameters: {
        question: `${round + 1} of ${questions.length}: ${questions[round]?.question}`,
      },
      privateChallengeParameters: { answer: questions[round]?.answer },
    };
    return event;
  },
  verify: (event) => {
    const { challengeAnswer, privateChallengeParameters } = event.request;
    const answerCorrect = challengeAnswer.toLowerCase() === privateChallengeParameters.answer;
    event.response = { answerCorrect };
    return event;
  },
};

interface Round {
  challengeResult: boolean;
}

const meta = {
  title: 'Flows/Custom challenge',
  component: FlowStage,
  args: {
    authFlow: 'CUSTOM_AUTH',
    pool: {
      create: {
        ...poolOffering('PASSWORD').create,
        LambdaConfig: {
          DefineAuthChallenge: 'arn:aws:lambda:us-east-1:000000000000:function:define',
          CreateAuthChallenge: 'arn:aws:lambda:us-east-1:000000000000:function:create',
          VerifyAuthChallengeResponse: 'arn:aws:lambda:us-east-1:000000000000:function:verify',
        },
      },
    },
    triggers,
    person: {
      username: 'cleo@example.com',
      attributes: reachable('cleo@example.com'),
      shows: 'Three questions of the pool’s own triggers, instead of a password: green, 42, June.',
    },
  },
} satisfies Meta<typeof FlowStage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const ThreeQuestions: Story = {
  play: async ({ canvas, userEvent }) => {
    const { type, press, kit, signedIn, calls, requests } = hands(canvas, userEvent);
    await press('Continue');
    for (const [round, { question, answer }] of questions.entries()) {
      await kit().findByText(`${round + 1} of 3: ${question}`);
      await type('Answer', answer);
      await press('Continue');
    }
    await expect(await signedIn()).toHaveFocus();
    await expect(calls()).toEqual([
      'InitiateAuth CUSTOM_CHALLENGE',
      'RespondToAuthChallenge CUSTOM_CHALLENGE',
      'RespondToAuthChallenge CUSTOM_CHALLENGE',
      'RespondToAuthChallenge tokens',
    ]);
    await expect(requests()).not.toContain('"green"');
  },
};

export const AWrongAnswer: Story = {
  play: async ({ canvas, userEvent }) => {
    const { type, press, see, calls } = hands(canvas, userEvent);
    await press('Continue');
    await type('Answer', 'blue');
    await press('Continue');
    await expect(await see('This sign-in can’t continue')).toHaveFocus();
    await expect(calls().at(-1)).toBe('RespondToAuthChallenge NotAuthorizedException');
  },
};
