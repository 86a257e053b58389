import type { ReactNode } from 'react';

/** Rows of a section. Class: `.cs-list`. */
export function List({ children }: { children: ReactNode }): ReactNode {
  return <ul className="cs-list">{children}</ul>;
}

export interface ListItemProps {
  name: string;
  /** A word beside the name. */
  badge?: string | undefined;
  details?: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One row: what it is, and what can be done with it. */
export function ListItem({ name, badge, details, children }: ListItemProps): ReactNode {
  return (
    <li>
      <div>
        <p className="cs-list-name">
          <bdi>{name}</bdi> {badge && <span className="cs-badge">{badge}</span>}
        </p>
        {details && <p className="cs-hint">{details}</p>}
      </div>
      {children}
    </li>
  );
}
