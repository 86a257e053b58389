'use client';
import type { OnAnswer } from '../types.ts';
import { givenPassword } from './given-password.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from './use-answer-form.ts';
import type { Problem } from './use-problems.ts';

export interface PasswordForm {
  form: FormBinding;
  password: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
}

/** A form with one password. A wrong password is a problem of the form, not of the field. */
export function usePasswordEntry(props: {
  onAnswer: OnAnswer<{ password: string }>;
}): PasswordForm {
  const { form, field, pending, problem } = useAnswerForm<
    { password: string },
    { password: string }
  >({
    onAnswer: props.onAnswer,
    answerOf: ({ password }) => ({ password: givenPassword(password) }),
  });
  return { form, password: field('password', rules), pending, problem };
}

// Only spaces count as empty.
const rules = {
  validate: { required: (typed: string): boolean => givenPassword(typed) !== '' },
};
