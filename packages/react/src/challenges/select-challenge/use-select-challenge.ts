'use client';
import type { SelectChallengeAnswer } from '@countersign/core';
import { type Arrangement, arranged } from '../../hooks/arranged.ts';
import { givenPassword } from '../../hooks/given-password.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import { type Choice, type Chosen, useChosen } from '../../hooks/use-chosen.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';
import { choicesOf, mergedName } from './choices.ts';

/** `order` and `filter` are asked by AWS's names; in `order` either kind of password means both. */
export interface SelectChallengeProps extends ChallengeProps<'SELECT_CHALLENGE'>, Arrangement {}

export interface SelectChallengeForm extends Chosen {
  form: FormBinding;
  choices: readonly Choice[];
  /** Binds the radios. */
  choice: FieldBinding;
  /** Binds the password that goes along with that choice. */
  password: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
}

interface Values {
  choice: string;
  password: string;
}

/** Everything but the look of SELECT_CHALLENGE. */
export function useSelectChallenge(props: SelectChallengeProps): SelectChallengeForm {
  const choices = choicesOf(arranged(props.challenge.availableChallenges, props, mergedName));
  const chosen = useChosen(choices, mergedName);
  const asksPassword = chosen.chosen?.name === 'PASSWORD';

  const { form, field, pending, problem } = useAnswerForm<Values, SelectChallengeAnswer>({
    onAnswer: props.onAnswer,
    answerOf: ({ password }) => ({
      choice: chosen.chosen?.value ?? '',
      ...(asksPassword && { password: givenPassword(password) }),
    }),
  });

  return {
    form,
    choices,
    choice: field('choice', { required: chosen.chosen === undefined }),
    password: field('password', {
      validate: { required: (typed) => !asksPassword || givenPassword(typed) !== '' },
    }),
    ...chosen,
    pending,
    problem,
  };
}
