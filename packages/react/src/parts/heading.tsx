'use client';
import { type ReactNode, useCallback, useContext } from 'react';
import { ArrivalContext } from '../arrival.ts';
import { useSettings } from '../provider.tsx';

export interface HeadingProps {
  id?: string | undefined;
  children: ReactNode;
}

/**
 * The heading of a screen. If the screen follows another one, it takes the focus, so that screen
 * readers read it and Tab moves to the first field. On a first screen it leaves the focus in place.
 * Class: `.cs-heading`.
 */
export function Heading({ id, children }: HeadingProps): ReactNode {
  const arrives = useContext(ArrivalContext);
  const Level = `h${useSettings().headingLevel}` as const;
  // Focus on mount, not in an effect: the previous screen had the focus, and an effect would run
  // after a moment without one.
  const onPage = useCallback(
    (heading: HTMLElement | null) => {
      if (arrives) heading?.focus();
    },
    [arrives],
  );
  return (
    <Level ref={onPage} id={id} className="cs-heading" tabIndex={-1}>
      {children}
    </Level>
  );
}
