import type { ReactNode } from 'react';

/** The row under the button: what else can be done. Gone when there is nothing. Class: `.cs-ways`. */
export function Ways({ children }: { children: ReactNode }): ReactNode {
  return <div className="cs-ways">{children}</div>;
}
