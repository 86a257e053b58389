'use client';
import type { ReactNode } from 'react';
import type { FormBinding } from '../hooks/use-answer-form.ts';

export interface SectionFormProps extends FormBinding {
  label: string;
  children: ReactNode;
}

/**
 * A form within a section. POST, so that a press before the page has come alive never puts a password
 * into the address. Class: `.cs-section-form`. Selector: `[data-pending]`.
 */
export function SectionForm({ label, pending, onSubmit, children }: SectionFormProps): ReactNode {
  return (
    <form
      className="cs-section-form"
      method="post"
      noValidate
      aria-label={label}
      aria-busy={pending || undefined}
      data-pending={pending || undefined}
      onSubmit={(event) => {
        // A form around the portal of this one is not sent along.
        event.stopPropagation();
        onSubmit(event);
      }}
    >
      {children}
    </form>
  );
}
