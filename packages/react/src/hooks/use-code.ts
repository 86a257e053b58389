'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import { useState } from 'react';
import type { OnAnswer } from '../types.ts';
import { codeInPaste } from './clean-code.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from './use-answer-form.ts';
import type { Problem } from './use-problems.ts';
import { useWebOtp } from './use-web-otp.ts';

export interface CodeForm {
  form: FormBinding;
  code: CodeBinding;
  pending: boolean;
  problem: Problem | undefined;
  /** Has a new code sent; absent where nobody can. */
  onResend: (() => Promise<void>) | undefined;
}

/** What `<CodeField>` takes: spread it. */
export interface CodeBinding extends FieldBinding {
  /** How many digits it has, where that is known. */
  length?: number | undefined;
  /** True once the browser has filled in the code of a text message. */
  filled?: boolean | undefined;
}

export interface CodeOptions {
  onAnswer: OnAnswer<{ code: string }>;
  onResend?: (() => Promise<void>) | undefined;
  /** How many digits the code has, where that is known. */
  length?: number | undefined;
  /** True where it comes by text message, so that the browser may fill it in. */
  byText?: boolean | undefined;
}

/** A form with one code in it. */
export function useCode({ length, byText = false, ...props }: CodeOptions): CodeForm {
  const { form, field, fill, typedIn, pending, problem } = useAnswerForm<Code, Code>({
    onAnswer: props.onAnswer,
    answerOf: ({ code }) => ({ code }),
    fieldOf: (error) => (isAboutCode(error) ? 'code' : undefined),
  });
  const [filled, setFilled] = useState(false);
  useWebOtp(byText && !pending, (received) => {
    const code = codeInPaste(received);
    // What somebody typed themselves is theirs, and so is what they are composing.
    if (!code.startsWith(typedIn('code'))) return;
    fill('code', code);
    setFilled(true);
  });
  const code = { ...field('code', codeRules(length)), length, filled };
  return { form, code, pending, problem, onResend: props.onResend };
}

/**
 * What `field` of `useAnswerForm` holds a code to: it is read out of whatever stands in the field,
 * and has all its digits, where their number is known.
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

/** True where a refusal is about the code that was given. */
export const isAboutCode = ({ kind, field }: ChallengeError): boolean =>
  field === 'code' || codeKinds.has(kind);
