'use client';
import { type ReactNode, useId, useState } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { type PasswordPolicy, passwordRulesAttribute, wholePolicy } from '../password-policy.ts';
import { PasswordField } from './password-field.tsx';
import { PasswordRules } from './password-rules.tsx';
import { useSettled } from './use-settled.ts';

export interface NewPasswordFieldProps extends FieldBinding {
  label: string;
  policy: PasswordPolicy;
  id?: string | undefined;
  quiet?: boolean;
}

/**
 * The field for a new password. It checks the rules while the user types; only this field renders.
 */
export function NewPasswordField({ policy, ...field }: NewPasswordFieldProps): ReactNode {
  const [password, setPassword] = useState('');
  const { input, attributes } = useSettled(field.input, ({ value }) => setPassword(value));
  const rulesId = useId();
  return (
    <PasswordField
      {...field}
      autoComplete="new-password"
      describedBy={rulesId}
      input={input}
      attributes={{
        // React supports the attribute, but its types do not.
        ...({ passwordrules: passwordRulesAttribute(policy) } as object),
        minLength: wholePolicy(policy).minimumLength,
        ...attributes,
      }}
    >
      <PasswordRules id={rulesId} refused={field.problem !== undefined} {...{ password, policy }} />
    </PasswordField>
  );
}
