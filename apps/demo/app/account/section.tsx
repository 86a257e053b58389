'use client';

import { type ReactNode, type Ref, useId } from 'react';

interface Props {
  title: string;
  /** The heading, for what gives it the focus once a control is gone. */
  heading?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** One part of the account. */
export function Section({ title, heading, children }: Props) {
  const id = useId();
  return (
    <section className="demo-card demo-section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What became of a change, said and shown. */
export function Outcome({ children }: { children: ReactNode }) {
  return (
    <p className="demo-outcome" role="status">
      {children}
    </p>
  );
}
