'use client';
import type { SelectChallengeAnswer } from '@countersign/core';
import { type Arrangement, arranged } from '../../hooks/arranged.ts';
import { givenPassword } from '../../hooks/given-password.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import { useChecked } from '../../hooks/use-checked.ts';
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
  // The only way needs no radio: a password is asked for at once.
  const only = choices.length === 1 ? choices[0]?.value : undefined;
  const password = choices.find(({ name }) => name === 'PASSWORD')?.value;
  const isByPassword = ({ choice }: Values) => (only ?? choice) === password;

  const { field, pending, problem, ...answering } = useAnswerForm<Values, SelectChallengeAnswer>({
    onAnswer: props.onAnswer,
    answerOf: (values) => ({
      choice: only ?? values.choice,
      ...(isByPassword(values) && { password: passwordIn(values.password) }),
    }),
  });

  const chosen = useChosen(choices, mergedName);
  return {
    form: useChecked<Values>(answering, 'choice', chosen.choose),
    choices,
    choice: field('choice', { required: only === undefined }),
    password: field('password', {
      validate: {
        required: (typed, values) => !isByPassword(values) || passwordIn(typed) !== '',
      },
    }),
    ...chosen,
    pending,
    problem,
  };
}

// The field comes with its choice: a choice that was made before it came leaves none to read.
const passwordIn = (typed: string | undefined): string => givenPassword(typed ?? '');
