'use client';
import type { SelectChallengeAnswer } from '@countersign/core';
import { useState } from 'react';
import { useConversation } from '../../conversation.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';
import { type Choice, choicesOf } from './choices.ts';

export interface SelectChallengeForm {
  form: FormBinding;
  choices: readonly Choice[];
  /** Binds the radios. */
  choice: FieldBinding;
  /** Binds the password that goes along with that choice. */
  password: FieldBinding;
  chosen: Choice | undefined;
  choose: (value: string) => void;
  /** The name of the way used last time, where known. */
  lastUsed: string | undefined;
  pending: boolean;
  problem: Problem | undefined;
}

interface Values {
  choice: string;
  password: string;
}

/** Everything but the look of SELECT_CHALLENGE. */
export function useSelectChallenge(props: ChallengeProps<'SELECT_CHALLENGE'>): SelectChallengeForm {
  const choices = choicesOf(props.challenge.availableChallenges);
  const lastUsed = mergedName(useConversation()?.lastUsed);
  const first = choices.length === 1 ? choices[0] : choices.find(({ name }) => name === lastUsed);
  const [value, choose] = useState(first?.value);
  const chosen = choices.find((choice) => choice.value === value);
  const asksPassword = chosen?.name === 'PASSWORD';

  const { form, field, pending, problem } = useAnswerForm<Values, SelectChallengeAnswer>({
    onAnswer: props.onAnswer,
    answerOf: ({ password }) => ({
      choice: value ?? '',
      ...(asksPassword && { password }),
    }),
  });

  return {
    form,
    choices,
    choice: field('choice', { required: chosen === undefined }),
    password: field('password', { required: asksPassword }),
    chosen,
    choose,
    lastUsed,
    pending,
    problem,
  };
}

const mergedName = (name: string | undefined) => (name === 'PASSWORD_SRP' ? 'PASSWORD' : name);
