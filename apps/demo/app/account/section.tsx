'use client';

import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react';
import { Retry } from './retry.tsx';

interface Props {
  title: string;
  /** The heading, for what gives it the focus once a control is gone. */
  heading?: Ref<HTMLHeadingElement>;
  /** True where what it shows could not be read. */
  isUnread?: boolean;
  children?: ReactNode;
}

/** One part of the account. */
export function Section({ title, heading, isUnread = false, children }: Props) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const isRetried = useRef(false);
  useEffect(() => {
    if (isUnread || !isRetried.current) return;
    // The button that was pressed is gone.
    isRetried.current = false;
    section.current?.querySelector('h2')?.focus();
  }, [isUnread]);
  return (
    <section className="demo-card demo-section" aria-labelledby={id} ref={section}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {isUnread ? (
        <Retry
          onPress={() => {
            isRetried.current = true;
          }}
        />
      ) : (
        children
      )}
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
