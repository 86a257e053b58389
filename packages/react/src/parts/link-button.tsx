import type { ComponentProps, ReactNode } from 'react';

/** A button that looks like a link, for secondary actions. Class: `.cs-link`. */
export function LinkButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>): ReactNode {
  return <button {...props} type="button" className="cs-link" />;
}

/** The row of secondary actions. Hidden if it is empty. Class: `.cs-ways`. */
export function Ways({ children }: { children: ReactNode }): ReactNode {
  return <div className="cs-ways">{children}</div>;
}
