'use client';
import type { ChallengeError } from '@countersign/core';
import type { SignInClient } from '@countersign/core/flow';
import { type AnswerForm, type FieldBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import { isAboutNewPassword, usePasswordPolicy } from '../../hooks/use-password-policy.ts';
import { codeRules, isAboutCode } from '../../hooks/use-typed-code.ts';
import type { PasswordPolicy } from '../../password-policy.ts';

export interface ResetPasswordForm
  extends Pick<AnswerForm<ResetPasswordValues>, 'form' | 'pending' | 'problem'> {
  code: FieldBinding;
  newPassword: FieldBinding;
  policy: PasswordPolicy;
}

interface ResetPasswordValues {
  code: string;
  newPassword: string;
}

/** The state and behavior of resetting a password, without markup. */
export function useResetPassword(client: SignInClient): ResetPasswordForm {
  const { policy, rules } = usePasswordPolicy();
  const { form, field, pending, problem } = useAnswerForm<ResetPasswordValues, ResetPasswordValues>(
    {
      onAnswer: client.resetPassword,
      answerOf: ({ code, newPassword }) => ({ code, newPassword }),
      fieldOf,
    },
  );
  return {
    form,
    pending,
    problem,
    policy,
    code: field('code', codeRules()),
    newPassword: field('newPassword', rules),
  };
}

function fieldOf(error: ChallengeError): keyof ResetPasswordValues | undefined {
  if (isAboutCode(error)) return 'code';
  return isAboutNewPassword(error) ? 'newPassword' : undefined;
}
