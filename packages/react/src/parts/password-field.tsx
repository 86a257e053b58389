'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.ts';
import { messages as first } from './first-screen.messages.ts';
import { PasswordInput, type PasswordInputProps } from './password-input.tsx';
import { useProblemText } from './problem-text.ts';
import { messages } from './shared.messages.ts';

export type PasswordFieldProps = Omit<PasswordInputProps, 'error'>;

/**
 * A password field with a show button, and a hint while caps lock is on. Submitting hides the
 * password. Selectors: `.cs-password-field`, its button `[aria-pressed="true"]`.
 */
export function PasswordField(props: PasswordFieldProps): ReactNode {
  const { passwordRequired } = useMessages('parts', first);
  const text = useMessages('parts', messages);
  const error = useProblemText(props.problem, {
    required: props.autoComplete === 'new-password' ? text.newPasswordRequired : passwordRequired,
    format: text.passwordUnmet,
  });
  return <PasswordInput {...props} error={error} />;
}
