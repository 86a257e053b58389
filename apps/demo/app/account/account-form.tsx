'use client';

import type { FormBinding } from '@countersign/react/hooks';
import type { ReactNode } from 'react';

interface Props extends FormBinding {
  label: string;
  children: ReactNode;
}

/** A form of the kit's parts within a section. POST, so that nothing typed ever gets into the address. */
export function AccountForm({ label, pending, onSubmit, children }: Props) {
  return (
    <form
      className="cs-card demo-embedded"
      method="post"
      noValidate
      aria-label={label}
      aria-busy={pending || undefined}
      data-pending={pending || undefined}
      onSubmit={onSubmit}
    >
      {children}
    </form>
  );
}
