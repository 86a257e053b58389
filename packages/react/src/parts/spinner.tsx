import type { ReactNode } from 'react';

/** 16 px, turning unless reduced motion is asked for. The words beside it say what is going on. */
export function Spinner(): ReactNode {
  return <span className="cs-spinner" aria-hidden="true" />;
}
