'use client';
import { type ReactNode, useCallback, useContext } from 'react';
import { ArrivalContext } from '../arrival.ts';
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
  // As it is put on the page: the screen that is gone had the focus, so there must be no moment
  // without one, and an effect would come after it.
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
