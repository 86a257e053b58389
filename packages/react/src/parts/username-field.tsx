import type { ReactNode } from 'react';

/**
 * A hidden username field for password managers, next to the password or code. Users see the
 * username as text above. Class: `.cs-visually-hidden`.
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
