import { Fragment, type ReactNode } from 'react';

/** A docstring's text, what stands in backticks as code. */
export function Words({ children }: { children: string }): ReactNode {
  return children.split('`').map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
    at % 2 === 1 ? <code key={at}>{part}</code> : <Fragment key={at}>{part}</Fragment>,
  );
}
