'use client';
import type { ReactNode } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { type OwnTexts, useProblemText } from './problem-text.ts';

export interface TextFieldProps extends Omit<FieldProps, 'error'> {
  /** Texts for problems that the form finds before sending. */
  texts?: OwnTexts | undefined;
}

/**
 * A label, one native input, a hint or an error. Selectors: `.cs-field`, `.cs-input`,
 * `[data-invalid]`.
 */
export function TextField({ texts, ...props }: TextFieldProps): ReactNode {
  return <Field {...props} error={useProblemText(props.problem, texts)} />;
}
