'use client';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { FormBinding } from '../hooks/use-answer-form.ts';

export interface SectionFormProps extends FormBinding {
  label: string;
  children: ReactNode;
}

/**
 * A form within a section. Until it is hydrated, a press does nothing, and no password or code
 * gets into an address. Class: `.cs-section-form`. Selector: `[data-pending]`.
 */
export function SectionForm({ label, pending, onSubmit, children }: SectionFormProps): ReactNode {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <form
      className="cs-section-form"
      // The browser sends such a form nowhere, and leaves its fields alone.
      method={isHydrated ? 'post' : 'dialog'}
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

const never = () => () => {};
