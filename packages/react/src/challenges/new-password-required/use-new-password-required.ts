'use client';
import type {
  ChallengeError,
  NewPasswordRequired,
  NewPasswordRequiredAnswer,
  RequiredAttribute,
} from '@countersign/core';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import { isAboutNewPassword, usePasswordPolicy } from '../../hooks/use-password-policy.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import { attributeInput } from '../../parts/attribute-kinds.ts';
import type { PasswordPolicy } from '../../password-policy.ts';
import type { ChallengeProps } from '../../types.ts';
import { answerOf, askedOf, attributeField, passwordField } from './asked.ts';

export interface NewPasswordForm {
  form: FormBinding;
  newPassword: FieldBinding;
  policy: PasswordPolicy;
  /** One field per required attribute that the service does not have. */
  attributes: readonly (FieldBinding & { attribute: RequiredAttribute })[];
  /** Required attributes that the service has. Show them; never send them. */
  known: readonly { name: string; value: string }[];
  pending: boolean;
  problem: Problem | undefined;
}

type Values = Record<string, string>;

/** The state and behavior of NEW_PASSWORD_REQUIRED, without markup. */
export function useNewPasswordRequired(
  props: ChallengeProps<'NEW_PASSWORD_REQUIRED'>,
): NewPasswordForm {
  const { challenge, onAnswer } = props;
  const { policy, rules } = usePasswordPolicy();
  const asked = askedOf(challenge);

  const { form, field, pending, problem } = useAnswerForm<Values, NewPasswordRequiredAnswer>({
    onAnswer,
    answerOf: (values) => answerOf((name) => values[name], asked),
    fieldOf: (error) => fieldOf(error, asked),
  });

  return {
    form,
    newPassword: field(passwordField, rules),
    policy,
    attributes: asked.map((attribute, at) => ({
      attribute,
      ...field(attributeField(at), {
        required: true,
        validate: (typed) => {
          const { isValid, normalize } = attributeInput(attribute);
          return isValid(normalize(typed));
        },
      }),
    })),
    known: asked.length > 0 ? knownOf(challenge) : [],
    pending,
    problem,
  };
}

function fieldOf(error: ChallengeError, asked: readonly RequiredAttribute[]): string | undefined {
  const at = asked.findIndex(({ name }) => name === error.field);
  if (at >= 0) return attributeField(at);
  return isAboutNewPassword(error) ? passwordField : undefined;
}

function knownOf(challenge: NewPasswordRequired): { name: string; value: string }[] {
  return Object.entries(challenge.userAttributes)
    .filter(([name, value]) => value && !internal.test(name))
    .map(([name, value]) => ({ name, value }));
}

const internal = /^(sub|identities|cognito:.*|.*_verified|updated_at)$/;
