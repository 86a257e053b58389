'use client';
import { type ComponentProps, type ReactNode, useId } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { FieldError } from './error.tsx';
import { type OwnTexts, useProblemText } from './problem-text.ts';

export interface TextFieldProps extends FieldBinding {
  label: string;
  /** Shown under the field until an error takes its place. */
  hint?: ReactNode;
  /** Sentences for what is found before anything is sent. */
  texts?: OwnTexts;
  /** True where an error summary speaks for all fields. */
  quiet?: boolean;
  /** More ids that describe the field. */
  describedBy?: string | undefined;
  /** Attributes of the input: type, autoComplete, inputMode … */
  attributes?: ComponentProps<'input'>;
  /** Id of the input, for a summary to lead to. */
  id?: string | undefined;
  /** Shown in the field's box, after the input. */
  trailing?: ReactNode;
  children?: ReactNode;
}

/**
 * A label, one native input, a hint or an error. Selectors: `.cs-field`, `.cs-input`,
 * `[data-invalid]`.
 */
export function TextField(props: TextFieldProps): ReactNode {
  const { input, problem, label, hint, texts, quiet, describedBy, attributes, trailing } = props;
  const ownId = useId();
  const id = props.id ?? `${ownId}input`;
  const errorId = `${ownId}error`;
  const hintId = `${ownId}hint`;
  const error = useProblemText(problem, texts);
  const shown = error ? errorId : hint === undefined ? undefined : hintId;
  const description = [shown, describedBy].filter(Boolean).join(' ');
  return (
    <div className="cs-field" data-invalid={error !== undefined || undefined}>
      <label className="cs-label" htmlFor={id}>
        {label}
      </label>
      <div className="cs-input-box">
        <input
          className="cs-input"
          id={id}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={description || undefined}
          {...attributes}
          {...input}
          onChange={(event) => {
            attributes?.onChange?.(event);
            void input.onChange(event);
          }}
        />
        {trailing}
      </div>
      <FieldError id={errorId} problem={problem} text={error} quiet={quiet} />
      {hint !== undefined && !error && (
        <p id={hintId} className="cs-hint">
          {hint}
        </p>
      )}
      {props.children}
    </div>
  );
}
