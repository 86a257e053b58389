'use client';
import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { ArrivalContext } from '../conversation.ts';
import { useSettings } from '../provider.tsx';

export interface HeadingProps {
  id?: string | undefined;
  children: ReactNode;
}

/**
 * What is asked. Takes the focus where its screen follows another one, so that it is read and Tab
 * goes to the first field; on a first screen it leaves the focus alone. Class: `.cs-heading`.
 */
export function Heading({ id, children }: HeadingProps): ReactNode {
  const arrives = useContext(ArrivalContext);
  const Level = `h${useSettings().headingLevel}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  useBeforePaint(() => {
    if (arrives) heading.current?.focus();
  }, [arrives]);
  return (
    <Level ref={heading} id={id} className="cs-heading" tabIndex={-1}>
      {children}
    </Level>
  );
}

// The screen that is gone had the focus, so there must be no moment without one. On a server
// React 18 warns of layout effects, and there is nothing to focus.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
