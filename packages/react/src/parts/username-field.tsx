import type { ReactNode } from 'react';

/**
 * The username as password managers look for it: in a field, beside the password or code. People
 * read it as text above. Class: `.cs-visually-hidden`.
 */
export function UsernameField({ value }: { value: string }): ReactNode {
  return (
    <input
      className="cs-visually-hidden"
      type="text"
      name="username"
      autoComplete="username"
      value={value}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
