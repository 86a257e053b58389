'use client';
import type { ChallengeError } from '@countersign/core';
import { type AppCode, authenticatorAppWays, fieldAtFault } from '@countersign/core/account';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import { codeRules } from '../../hooks/use-typed-code.ts';
import type { AuthenticatorAppSection } from './use-authenticator-app.ts';

export interface AppForm {
  form: FormBinding;
  code: FieldBinding;
  deviceName: FieldBinding;
  pending: boolean;
  problem: Problem | undefined;
}

/** The form with a code of the app, and a name for it. */
export function useAppForm(verify: AuthenticatorAppSection['verify']): AppForm {
  const { form, field, pending, problem } = useAnswerForm<Values, AppCode>({
    onAnswer: verify,
    answerOf: ({ code, deviceName }) => ({ code, deviceName: deviceName.trim() }),
    fieldOf: (error: ChallengeError) =>
      fieldAtFault(authenticatorAppWays, error) ?? (error.field === 'code' ? 'code' : undefined),
  });
  return {
    form,
    code: field('code', codeRules()),
    deviceName: field('deviceName'),
    pending,
    problem,
  };
}

interface Values {
  code: string;
  deviceName: string;
}
