'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import type { OnAnswer } from '../types.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from './use-answer-form.ts';
import type { Problem } from './use-problems.ts';

export interface CodeForm {
  form: FormBinding;
  code: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
  /** Has a new code sent; absent where nobody can. */
  onResend: (() => Promise<void>) | undefined;
}

/** A form with one code in it. */
export function useCode(props: {
  onAnswer: OnAnswer<{ code: string }>;
  onResend?: (() => Promise<void>) | undefined;
}): CodeForm {
  const { form, field, pending, problem } = useAnswerForm<{ code: string }, { code: string }>({
    onAnswer: props.onAnswer,
    answerOf: ({ code }) => ({ code }),
    fieldOf: (error) => (isAboutCode(error) ? 'code' : undefined),
  });
  const code = field('code', { required: true, pattern: /^[0-9]+$/ });
  return { form, code, pending, problem, onResend: props.onResend };
}

const codeKinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'code-mismatch',
  'code-expired',
  'code-used',
]);

const isAboutCode = ({ kind, field }: ChallengeError): boolean =>
  field === 'code' || codeKinds.has(kind);
