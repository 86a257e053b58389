import type { ReactNode } from 'react';

/** Help for when things go wrong, out of the way until it is asked for. Class: `.cs-help`. */
export function Help({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <details className="cs-help">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
