'use client';
import { type ReactNode, useId } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { FieldError } from './field.tsx';
import { type OwnTexts, useProblemText } from './problem-text.ts';

export interface CheckFieldProps extends FieldBinding {
  label: ReactNode;
  hint?: ReactNode;
  texts?: OwnTexts | undefined;
  required?: boolean | undefined;
  defaultChecked?: boolean | undefined;
  id?: string | undefined;
  quiet?: boolean | undefined;
}

/** A native checkbox with its label, a hint or an error. Class: `.cs-check`. */
export function CheckField(props: CheckFieldProps): ReactNode {
  const { input, problem, label, hint, texts, quiet, ...attributes } = props;
  const ownId = useId();
  const error = useProblemText(problem, texts);
  const descriptionId = `${ownId}description`;
  return (
    <div className="cs-check">
      <label>
        <input
          {...attributes}
          type="checkbox"
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error || hint ? descriptionId : undefined}
          {...input}
        />
        <span>{label}</span>
      </label>
      <FieldError id={descriptionId} {...{ problem, quiet }} text={error} />
      {hint && !error && (
        <p id={descriptionId} className="cs-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
