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

/** `order` and `filter` use AWS's names. In `order`, either kind of password means both. */
export interface SelectChallengeProps extends ChallengeProps<'SELECT_CHALLENGE'>, Arrangement {}

export interface SelectChallengeForm extends Chosen {
  form: FormBinding;
  choices: readonly Choice[];
  /** Binds the radios. */
  choice: FieldBinding;
  /** Binds the password field of that choice. */
  password: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
}

interface Values {
  choice: string;
  password: string;
}

/** The state and behavior of SELECT_CHALLENGE, without markup. */
export function useSelectChallenge(props: SelectChallengeProps): SelectChallengeForm {
  const choices = choicesOf(arranged(props.challenge.availableChallenges, props, mergedName));
  // A single choice needs no radio: show the password field at once.
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

// The field mounts with its choice, so a choice made before hydration has no field to read.
const passwordIn = (typed: string | undefined): string => givenPassword(typed ?? '');
