import type { ReactNode } from 'react';

/** Help that is collapsed until the user opens it. Class: `.cs-help`. */
export function Help({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <details className="cs-help">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
