'use client';
import type { ChallengeError, CustomChallengeAnswer, ErrorKind } from '@countersign/core';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';
import { type CustomQuestion, readQuestion } from './custom-parameters.ts';
import { type AskedAgain, useAskedAgain } from './use-asked-again.ts';

export interface CustomChallengeForm extends CustomQuestion {
  form: FormBinding;
  answer: FieldBinding;
  /** Whether the question is a repetition or a new one. */
  asked: AskedAgain['asked'];
  pending: boolean;
  problem: Problem | undefined;
}

/** The state and behavior of CUSTOM_CHALLENGE, without markup, for a question with one answer. */
export function useCustomChallenge(props: ChallengeProps<'CUSTOM_CHALLENGE'>): CustomChallengeForm {
  const { asked, answered } = useAskedAgain(props.challenge);
  const { form, field, pending, problem } = useAnswerForm<
    CustomChallengeAnswer,
    CustomChallengeAnswer
  >({
    onAnswer: async (answer, options) => {
      answered(true);
      try {
        await props.onAnswer(answer, options);
      } catch (refusal) {
        answered(false);
        throw refusal;
      }
    },
    // Send it as typed: the pool decides what counts.
    answerOf: ({ answer }) => ({ answer }),
    fieldOf: (error) => (isAboutAnswer(error) ? 'answer' : undefined),
  });
  const bound = field('answer', { required: true });
  const refusedAgain = asked === 'again' && !pending && !problem ? notAccepted : undefined;
  const answer = { ...bound, problem: bound.problem ?? refusedAgain };
  return { form, answer, asked, pending, problem, ...readQuestion(props.challenge.parameters) };
}

const notAccepted: Problem = { kind: 'code-mismatch' };

const answerKinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['code-mismatch']);

const isAboutAnswer = ({ kind, field }: ChallengeError): boolean =>
  field === 'answer' || field === 'code' || answerKinds.has(kind);
