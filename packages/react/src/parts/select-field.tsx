'use client';
import { type ReactNode, useId } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { useMessages } from '../messages.ts';
import { FieldError } from './field.tsx';
import { messages } from './pool-attributes.messages.ts';
import { type OwnTexts, useProblemText } from './problem-text.ts';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectFieldProps extends FieldBinding {
  label: string;
  options: readonly SelectOption[];
  hint?: ReactNode;
  texts?: OwnTexts | undefined;
  required?: boolean | undefined;
  defaultValue?: string | undefined;
  id?: string | undefined;
  quiet?: boolean | undefined;
}

/** A native select with its label, a hint or an error. Classes: `.cs-field`, `.cs-select`. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const { input, problem, label, options, hint, texts, quiet, required } = props;
  const ownId = useId();
  const id = props.id ?? `${ownId}select`;
  const text = useMessages('attributes', messages);
  const error = useProblemText(problem, texts);
  const descriptionId = `${ownId}description`;
  return (
    <div className="cs-field" data-invalid={error !== undefined || undefined}>
      <label className="cs-label" htmlFor={id}>
        {label}
      </label>
      <div className="cs-input-box">
        <select
          className="cs-input cs-select"
          {...{ id, required }}
          defaultValue={props.defaultValue ?? ''}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error || hint ? descriptionId : undefined}
          {...input}
        >
          <option value="">{text.choose}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <FieldError id={descriptionId} {...{ problem, quiet }} text={error} />
      {hint && !error && (
        <p id={descriptionId} className="cs-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
