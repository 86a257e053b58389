import type { ComponentProps, ReactNode } from 'react';

/** A button that looks like a link: a small action beside the main one. Class: `.cs-link`. */
export function LinkButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>): ReactNode {
  return <button {...props} type="button" className="cs-link" />;
}

/** The row under the button: what else can be done. Gone when there is nothing. Class: `.cs-ways`. */
export function Ways({ children }: { children: ReactNode }): ReactNode {
  return <div className="cs-ways">{children}</div>;
}
