'use client';
import { type ComponentProps, type ReactNode, useId } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { useAnnouncement } from './announcer.tsx';
import { AlertIcon } from './icons.tsx';

export interface FieldProps extends FieldBinding {
  label: string;
  /** The text of the field's problem. */
  error: string | undefined;
  /** Shown under the field until an error replaces it. */
  hint?: ReactNode;
  /** True if an error summary announces the problems of all fields. */
  quiet?: boolean | undefined;
  /** Further ids for `aria-describedby`. */
  describedBy?: string | undefined;
  /** Attributes of the input: type, autoComplete, inputMode … */
  attributes?: ComponentProps<'input'> | undefined;
  /** The id of the input, for links in an error summary. */
  id?: string | undefined;
  /** Shown in the field's box, after the input. */
  trailing?: ReactNode;
  children?: ReactNode;
}

/**
 * A label, one native input, a hint or an error. Selectors: `.cs-field`, `.cs-input`,
 * `[data-invalid]`.
 */
export function Field(props: FieldProps): ReactNode {
  const { input, problem, label, hint, error, quiet, describedBy, attributes, trailing } = props;
  const ownId = useId();
  const id = props.id ?? `${ownId}input`;
  const errorId = `${ownId}error`;
  const hintId = `${ownId}hint`;
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

export interface FieldErrorProps {
  id: string;
  problem: FieldBinding['problem'];
  text: string | undefined;
  /** True if an error summary announces the problems of all fields. */
  quiet?: boolean | undefined;
}

/** The problem of one field, which it describes. Class: `.cs-field-error`. */
export function FieldError({ id, problem, text, quiet = false }: FieldErrorProps): ReactNode {
  useAnnouncement('assertive', text, quiet ? undefined : problem);
  if (!text) return null;
  return (
    <p id={id} className="cs-field-error">
      <AlertIcon />
      <span>{text}</span>
    </p>
  );
}
