'use client';
import type { SelectMfaTypeAnswer } from '@countersign/core';
import { type Arrangement, arranged } from '../../hooks/arranged.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import { useChecked } from '../../hooks/use-checked.ts';
import { type Choice, type Chosen, useChosen } from '../../hooks/use-chosen.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';

/** `order` and `filter` use AWS's names. */
export interface SelectMfaTypeProps extends ChallengeProps<'SELECT_MFA_TYPE'>, Arrangement {}

export interface SelectMfaTypeForm extends Chosen {
  form: FormBinding;
  choices: readonly Choice[];
  /** Binds the radios. */
  choice: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
}

/** The state and behavior of SELECT_MFA_TYPE, without markup. */
export function useSelectMfaType(props: SelectMfaTypeProps): SelectMfaTypeForm {
  const names = [...new Set(arranged(props.challenge.mfasCanChoose, props))];
  const choices = names.map((name) => ({ name, value: name }));
  const chosen = useChosen(choices);

  const { field, pending, problem, ...answering } = useAnswerForm<
    { choice: string },
    SelectMfaTypeAnswer
  >({
    onAnswer: props.onAnswer,
    answerOf: ({ choice }) => ({ choice }),
  });

  const form = useChecked(answering, 'choice', chosen.choose);
  const choice = field('choice', { required: true });
  return { form, choices, choice, ...chosen, pending, problem };
}
