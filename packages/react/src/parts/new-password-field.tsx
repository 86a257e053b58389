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

/** A new password with its rules checked while it is typed; only this field renders for that. */
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
        // React passes the attribute on; its types do not know it.
        ...({ passwordrules: passwordRulesAttribute(policy) } as object),
        minLength: wholePolicy(policy).minimumLength,
        ...attributes,
      }}
    >
      <PasswordRules id={rulesId} refused={field.problem !== undefined} {...{ password, policy }} />
    </PasswordField>
  );
}
