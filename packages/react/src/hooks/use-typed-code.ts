'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import type { OnAnswer } from '../types.ts';
import { codeInPaste } from './clean-code.ts';
import {
  type AnswerForm,
  type FieldBinding,
  type FormBinding,
  useAnswerForm,
} from './use-answer-form.ts';
import type { Problem } from './use-problems.ts';

export interface CodeForm {
  form: FormBinding;
  code: CodeBinding;
  pending: boolean;
  problem: Problem | undefined;
  /** Sends a new code; undefined if that is impossible. */
  onResend: (() => Promise<void>) | undefined;
}

/** Props for `<CodeField>`. Spread them. */
export interface CodeBinding extends FieldBinding {
  /** The number of digits, if known. */
  length?: number | undefined;
  /** True once the browser has filled in the code from a text message. */
  filled?: boolean | undefined;
}

export interface TypedCodeOptions {
  onAnswer: OnAnswer<{ code: string }>;
  onResend?: (() => Promise<void>) | undefined;
  /** The number of digits, if known. */
  length?: number | undefined;
}

/** A form with one code, which the user types or pastes. */
export function useTypedCode({ length, onAnswer, onResend }: TypedCodeOptions): TypedCodeForm {
  const { form, field, fill, typedIn, pending, problem } = useAnswerForm<Code, Code>({
    onAnswer,
    answerOf: ({ code }) => ({ code }),
    fieldOf: (error) => (isAboutCode(error) ? 'code' : undefined),
  });
  const code = { ...field('code', codeRules(length)), length };
  return { form, code, pending, problem, onResend, fill, typedIn };
}

export type TypedCodeForm = CodeForm & Pick<AnswerForm<Code>, 'fill' | 'typedIn'>;

/**
 * The rules of a code field for `field` of `useAnswerForm`: extract the code from the value and
 * require all digits if their number is known.
 */
export const codeRules = (length?: number): CodeRules => ({
  required: true,
  setValueAs: codeInPaste,
  pattern: length === undefined ? /^[0-9]+$/ : new RegExp(`^[0-9]{${length}}$`),
});

export interface CodeRules {
  required: true;
  setValueAs: (typed: string) => string;
  pattern: RegExp;
}

interface Code {
  code: string;
}

const codeKinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'code-mismatch',
  'code-expired',
  'code-used',
]);

/** True if a refusal is about the code. */
export const isAboutCode = ({ kind, field }: ChallengeError): boolean =>
  field === 'code' || codeKinds.has(kind);
