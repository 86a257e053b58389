import type { MouseEvent, ReactNode } from 'react';

export interface UserMenuItemProps {
  /** Where it leads; else `onSelect` says what it does. */
  href?: string | undefined;
  /** A router of the app's prevents what the browser does of a link, and goes there itself. */
  onSelect?: ((event: MouseEvent) => void) | undefined;
  children: ReactNode;
}

/** One line of the menu of `<UserButton>`. Class: `.cs-user-item`. */
export function UserMenuItem({ href, onSelect, children }: UserMenuItemProps): ReactNode {
  const item = { role: 'menuitem', tabIndex: -1, className: 'cs-user-item', onClick: onSelect };
  return href === undefined ? (
    <button type="button" {...item}>
      {children}
    </button>
  ) : (
    <a href={href} {...item}>
      {children}
    </a>
  );
}
